import { type Actor, type FundOwnedId, IllegalTransition } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { proposalCallStates } from '../call-for-proposals.workflow.js';
import { holdCall } from './hold-call.js';
import { invitedTo, keepReaders } from './keep-readers.js';

export type CallTrial = FundOwnedId & { readonly key: string; readonly version: number; readonly isTrial: boolean };

/** Before it is published, a call is tried out by dummies; what they hand in is marked and enters no count. */
@Injectable()
export class TryCall {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: CallTrial): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, isTrial } = input;
    return this.commands.execute(actor, { operation: 'tryCall', key, input, fundId }, async (em, record) => {
      const call = await holdCall(em, this.policy, actor, { fundId, id });
      call.demandVersion(version);
      if (call.status !== 'DRAFT' && call.status !== 'CHECKED') {
        throw new IllegalTransition(`This call ${proposalCallStates[call.status]}. It is tried out before it is published.`, {
          status: call.status,
        });
      }
      call.isTrial = isTrial;
      await keepReaders(em, call, await invitedTo(em, call));
      record.changed({ subjectType: 'CallForProposals', subjectId: id, fields: ['isTrial'] });
      return { fundId, id };
    });
  }
}
