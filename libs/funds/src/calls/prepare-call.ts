import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { CallForProposals, type ProposalCallWish } from '../call-for-proposals.entity.js';
import { FundingWindow } from '../funding-window.entity.js';
import { CallClosed, CodeTaken } from '../funds.errors.js';
import { demandFollows } from './demand-follows.js';
import { handOf } from './hold-call.js';

export type NewCall = ProposalCallWish & { readonly key: string; readonly fundId: string; readonly windowId: string };

@Injectable()
export class PrepareCall {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewCall): Promise<Answer<FundOwnedId>> {
    const { fundId, windowId: id, ...wish } = input;
    demandInFund(this.policy, actor, 'create', 'CallForProposals', fundId, 'Calls are kept by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'prepareCall', key, input, fundId }, async (em, record) => {
      const failHandler = () => new NotFound('There is no such window.');
      const window = await em.findOneOrFail(FundingWindow, { fundId, id }, { failHandler });
      if (window.status === 'CLOSED') {
        throw new CallClosed('This window is closed; nothing more is called for in it.');
      }
      if ((await em.count(CallForProposals, { fundId, id })) > 0) {
        throw new CodeTaken('This window has a call already. A second stage is called for in a window of its own.', { field: 'windowId' });
      }
      const call = CallForProposals.prepare(window, wish, await handOf(em, actor));
      await demandFollows(em, call);
      em.persist(call);
      record.changed({ subjectType: 'CallForProposals', subjectId: id, fields: ['status', ...Object.keys(call.terms)] });
      return { fundId, id };
    });
  }
}
