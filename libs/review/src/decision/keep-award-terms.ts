import { termsOfAwards } from '@ledby/funds';
import { type Actor, Conflict, type FundOwnedId, Money } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AwardTerms } from './award-terms.entity.js';

type Amount = { readonly amount: string; readonly currency: string };

export type AwardTermsWish = FundOwnedId & {
  readonly key: string;
  /** Of the terms that were read; null for the first. */
  readonly version: number | null;
  readonly budget: Amount;
  readonly delegatedLimit: Amount;
};

@Injectable()
export class KeepAwardTerms {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: AwardTermsWish): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, budget, delegatedLimit } = input;
    demandInFund(this.policy, actor, 'change', 'AwardTerms', fundId, 'What a call may award is kept by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'keepAwardTerms', key, input, fundId }, async (em, record) => {
      const { currency } = await termsOfAwards(em, { fundId, windowId: id });
      const earlier = await em.findOne(AwardTerms, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (earlier === null && version !== null) {
        throw new Conflict('There are no such terms yet. Reload and try again.');
      }
      earlier?.demandVersion(version);
      const terms = earlier ?? AwardTerms.of(fundId, id, currency);
      terms.keep(Money.of(budget.amount, budget.currency), Money.of(delegatedLimit.amount, delegatedLimit.currency), actor.userId);
      em.persist(terms);
      record.changed({ subjectType: 'AwardTerms', subjectId: id, fields: ['budget', 'delegatedLimit'] });
      return { fundId, id };
    });
  }
}
