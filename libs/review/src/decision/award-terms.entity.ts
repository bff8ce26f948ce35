import { BadInput, Conflict, Money } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { AwardOverBudget } from '../review.errors.js';

const AwardTermsSchema = defineEntity({
  name: 'AwardTerms',
  properties: {
    fundId: p.uuid().primary(),
    /** The id of its call. */
    id: p.uuid().primary(),
    currency: p.text(),
    budget: p.decimal('string'),
    approved: p.decimal('string'),
    delegatedLimit: p.decimal('string'),
    limitSetBy: p.uuid(),
    version: p.integer().version(),
  },
});

/** What a call may award, kept under one lock: approvals beside each other wait here, so that together they never exceed it. */
export class AwardTerms extends AwardTermsSchema.class {
  static of(fundId: string, id: string, currency: string): AwardTerms {
    const none = Money.zero(currency).amount;
    return Object.assign(new AwardTerms(), { fundId, id, currency, budget: none, approved: none, delegatedLimit: none, version: 1 });
  }

  /** Null for terms that are not there yet. */
  demandVersion(seen: number | null): void {
    if (this.version !== seen) {
      throw new Conflict('Somebody has changed what may be awarded, or awarded of it. Reload and try again.');
    }
  }

  keep(budget: Money, delegatedLimit: Money, by: string): void {
    if (budget.currency !== this.currency || delegatedLimit.currency !== this.currency) {
      throw new BadInput('Awards are made in the currency of the call.', { field: 'budget', currency: this.currency });
    }
    if (this.money(this.approved).exceeds(budget)) {
      throw new AwardOverBudget('More than this is approved already.', { approved: this.approved, currency: this.currency });
    }
    const isNewLimit = this.limitSetBy === undefined || !this.money(this.delegatedLimit).equals(delegatedLimit);
    Object.assign(this, { budget: budget.amount, delegatedLimit: delegatedLimit.amount }, isNewLimit ? { limitSetBy: by } : {});
  }

  get free(): Money {
    return this.money(this.budget).minus(this.money(this.approved));
  }

  /** Nobody raises the limit and then uses it alone. */
  mayApproveAlone(person: string, amount: Money): boolean {
    return person !== this.limitSetBy && !amount.exceeds(this.money(this.delegatedLimit));
  }

  approve(amount: Money): void {
    if (amount.exceeds(this.free)) {
      throw new AwardOverBudget('This is more than is left to award under this call.', { free: this.free.amount, currency: this.currency });
    }
    this.approved = this.money(this.approved).plus(amount).amount;
  }

  /** An award that is turned down or lapses goes back. */
  giveBack(amount: Money): void {
    this.approved = this.money(this.approved).minus(amount).amount;
  }

  private money(amount: string): Money {
    return Money.of(amount, this.currency);
  }
}
AwardTermsSchema.setClass(AwardTerms);
