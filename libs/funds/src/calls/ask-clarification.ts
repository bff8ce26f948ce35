import { type Actor, type FundOwnedId, NotAllowed, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demand, enterFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { CallForProposals } from '../call-for-proposals.entity.js';
import { CallClosed } from '../funds.errors.js';
import { Clarification } from './clarification.entity.js';
import { handOf } from './hold-call.js';
import { isInTime } from './in-time.js';

export type ClarificationWish = FundOwnedId & { readonly key: string; readonly organisationId: string; readonly question: string };

const absent = 'There is no such call.';

/** Written answers to all are the only ones: what one applicant alone is told gives them an advantage. */
@Injectable()
export class AskClarification {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: ClarificationWish): Promise<Answer<FundOwnedId>> {
    const { fundId, id, organisationId, question } = input;
    this.demandMayAsk(actor, organisationId);
    return this.commands.execute(actor, { operation: 'askClarification', key, input, fundId }, async (em, record) => {
      const call = await em.findOneOrFail(CallForProposals, { fundId, id }, { failHandler: () => new NotFound(absent) });
      demand(this.policy, actor, 'read', 'CallForProposals', call, { absent, denied: absent });
      call.demandPublished('Questions are asked about a published call.');
      await enterFund(em, fundId);
      const { at } = await handOf(em, actor);
      if (!isInTime(call.questionsUntil ?? call.closesAt ?? null, null, at)) {
        throw new CallClosed('The time for questions about this call is over. What was asked in time is answered to all.');
      }
      const clarification = Clarification.ask(call, organisationId, question, at);
      em.persist(clarification);
      record.changed({ subjectType: 'Clarification', subjectId: clarification.id, fields: ['question'] });
      return { fundId, id: clarification.id };
    });
  }

  private demandMayAsk(actor: Actor, organisationId: string): void {
    if (!this.policy.allows(actor, 'create', 'Clarification', { organisationId })) {
      const mayKnow = this.policy.allows(actor, 'read', 'Organisation', { id: organisationId });
      throw mayKnow
        ? new NotAllowed('Questions are asked by the owners and editors of an organisation.')
        : new NotFound('There is no such organisation.');
    }
  }
}
