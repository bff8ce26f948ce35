import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { Clarification } from './clarification.entity.js';
import { handOf, holdCall } from './hold-call.js';

export type ClarificationRound = FundOwnedId & { readonly key: string };

/** All that is answered, at once: one by one, the hour of an answer would tell whose question it was. */
@Injectable()
export class PublishClarifications {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: ClarificationRound): Promise<Answer<FundOwnedId>> {
    const { fundId, id } = input;
    return this.commands.execute(actor, { operation: 'publishClarifications', key, input, fundId }, async (em, record) => {
      const call = await holdCall(em, this.policy, actor, { fundId, id });
      call.demandPublished('Answers are published under a published call.');
      const answered = await em.find(Clarification, { fundId, callId: id, status: 'ANSWERED' }, { orderBy: { id: 'asc' } });
      const { at } = await handOf(em, actor);
      for (const clarification of answered) {
        clarification.publish(call, at);
        record.changed({ subjectType: 'Clarification', subjectId: clarification.id, fields: ['status'] });
      }
      if (answered.length === 0) {
        record.changed({ subjectType: 'CallForProposals', subjectId: id, fields: [] });
      }
      return { fundId, id };
    });
  }
}
