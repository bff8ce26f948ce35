import { applicantsUnder } from '@ledby/applications';
import { type Actor, dayOf, type FundOwnedId, IllegalTransition, Money } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AwardOverBudget } from '../review.errors.js';
import type { AwardTerms } from './award-terms.entity.js';
import { Decision } from './decision.entity.js';
import { holdTerms } from './hold-terms.js';

export type Promotion = { readonly key: string; readonly fundId: string; readonly windowId: string };

/** Proposes an award to the next on the reserve list: in rank, and never past somebody who could have had it. */
@Injectable()
export class PromoteFromReserve {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: Promotion): Promise<Answer<FundOwnedId>> {
    const { fundId, windowId } = input;
    demandInFund(this.policy, actor, 'change', 'Decision', fundId, 'The reserve list is kept by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'promoteFromReserve', key, input, fundId }, async (em, record, now) => {
      const terms = await holdTerms(em, fundId, windowId);
      const next = await this.next(em, terms, dayOf(now));
      const { applicationId, requestedAmount, recommendedAmount, currency, letter } = next;
      const amount = Money.of(recommendedAmount ?? '0', currency ?? terms.currency);
      if (amount.exceeds(terms.free)) {
        throw new AwardOverBudget('The next on the reserve list asks for more than is left to award.', {
          free: terms.free.amount,
          currency: terms.currency,
        });
      }
      const of = { fundId, windowId, applicationId, sessionId: null, requestedAmount: requestedAmount ?? null };
      const wish = { kind: 'AWARD' as const, amount, reserveRank: null, reserveUntil: null, letter };
      const decision = Decision.propose(of, wish, actor.userId, now);
      em.persist(decision);
      record.changed({ subjectType: 'Decision', subjectId: decision.id, fields: ['state'] });
      return { fundId, id: decision.id };
    });
  }

  private async next(em: EntityManager, { fundId, id: windowId }: AwardTerms, today: string): Promise<Decision> {
    const reserved = (await applicantsUnder(em, fundId, windowId, ['RESERVED'])).map(({ id }) => id);
    const waiting = new Set((await em.find(Decision, { fundId, windowId, state: 'PROPOSED' })).map(({ applicationId }) => applicationId));
    const list = await em.find(
      Decision,
      { fundId, windowId, kind: 'RESERVE', state: 'APPROVED', applicationId: { $in: reserved } },
      { orderBy: { reserveRank: 'asc' } },
    );
    const next = list.find(({ applicationId, reserveUntil }) => !waiting.has(applicationId) && (reserveUntil ?? '') >= today);
    if (next === undefined) {
      throw new IllegalTransition('Nobody waits on the reserve list of this call.', { move: 'promote', status: 'NONE' });
    }
    return next;
  }
}
