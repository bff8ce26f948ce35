import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { ProposalCallWish } from '../call-for-proposals.entity.js';
import { demandFollows } from './demand-follows.js';
import { handOf, holdCall } from './hold-call.js';

export type CallChange = ProposalCallWish & FundOwnedId & { readonly key: string; readonly version: number };

@Injectable()
export class ChangeCall {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: CallChange): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, ...wish } = input;
    return this.commands.execute(actor, { operation: 'changeCall', key, input, fundId }, async (em, record) => {
      const call = await holdCall(em, this.policy, actor, { fundId, id });
      const fields = call.change(wish, version, await handOf(em, actor));
      await demandFollows(em, call);
      record.changed({ subjectType: 'CallForProposals', subjectId: id, fields });
      return { fundId, id };
    });
  }
}
