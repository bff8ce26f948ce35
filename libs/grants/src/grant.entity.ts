import { type ActivityStatus, activityStatuses, BadInput, Conflict, foldForSearch, Money, newId, revise } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { type AwardTerms, demandWithin } from './award-terms.js';
import { type GrantMove, isOver, nextStatus, takesPayments } from './grant.workflow.js';
import { GrantHasPayments, GrantNotPayable, Overpayment } from './grants.errors.js';
import { demandPeriod } from './project.entity.js';

const GrantSchema = defineEntity({
  name: 'Grant',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    projectId: p.uuid(),
    recipientId: p.uuid(),
    reference: p.text(),
    title: p.text(),
    searchText: p.text(),
    amount: p.decimal('string'),
    currency: p.text(),
    status: p.enum(activityStatuses),
    awardedOn: p.date(),
    startsOn: p.date().nullable(),
    endsOn: p.date().nullable(),
    createdAt: p.datetime(),
    version: p.integer().version(),
  },
});

export type AwardWish = {
  readonly reference: string;
  readonly title: string;
  readonly amount: Money;
  readonly awardedOn: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
};

export type GrantRevision = {
  readonly title?: string | undefined;
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
};

type Awarded = { readonly fundId: string; readonly id: string; readonly organisationId: string };

export class Grant extends GrantSchema.class {
  /** The decision is the award: from then on it counts. */
  static award({ fundId, id: projectId, organisationId: recipientId }: Awarded, wish: AwardWish, terms: AwardTerms, now: Date): Grant {
    const { reference, title, amount, awardedOn, startsOn, endsOn } = wish;
    demandPeriod(startsOn, endsOn);
    if (!amount.isPositive()) {
      throw new BadInput('An award is above zero.', { field: 'amount' });
    }
    demandWithin(terms, amount, { startsOn, endsOn });
    const status: ActivityStatus = 'IMPLEMENTATION';
    return Object.assign(new Grant(), {
      fundId,
      id: newId(),
      projectId,
      recipientId,
      reference,
      title,
      searchText: foldForSearch(title),
      ...amount.toJSON(),
      status,
      awardedOn,
      startsOn,
      endsOn,
      createdAt: now,
    });
  }

  get awarded(): Money {
    return Money.of(this.amount, this.currency);
  }

  /** Answers the names of what changed. */
  change(wish: GrantRevision, seenVersion: number): readonly string[] {
    this.demandVersion(seenVersion);
    const { startsOn = this.startsOn ?? null, endsOn = this.endsOn ?? null } = wish;
    demandPeriod(startsOn, endsOn);
    const changed = revise<Grant>(this, wish);
    this.searchText = foldForSearch(this.title);
    return changed;
  }

  /** Money that was paid stays counted, so what has been paid for is closed and not cancelled. */
  move(move: GrantMove, seenVersion: number, paid: Money): void {
    this.demandVersion(seenVersion);
    const next = nextStatus('grant', move, this.status);
    if (next === 'CANCELLED' && paid.isPositive()) {
      throw new GrantHasPayments('Money has been paid under this grant. Wind it up and close it, or have the money returned first.');
    }
    this.status = next;
  }

  /** What is over pays nothing more. */
  get endsItsPlan(): boolean {
    return isOver(this.status);
  }

  demandRoomFor(payment: Money, paidBefore: Money): void {
    if (!takesPayments(this.status)) {
      throw new GrantNotPayable('Nothing is paid under a grant that is planned, suspended or over.', { status: this.status });
    }
    if (!payment.isPositive()) {
      throw new BadInput('A payment is above zero.', { field: 'amount' });
    }
    if (paidBefore.plus(payment).exceeds(this.awarded)) {
      throw new Overpayment('This would pay more than was awarded.', { award: this.awarded.toJSON(), paid: paidBefore.toJSON() });
    }
  }

  private demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('Someone else changed this grant first. Reload and try again.');
    }
  }
}
GrantSchema.setClass(Grant);
