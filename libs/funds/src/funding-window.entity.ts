import { Conflict, newId, revise } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { awardLimits } from './award-limits.js';
import { type CallStatus, callStatuses } from './call.workflow.js';
import { closingMoment } from './closing-moment.js';
import { CallClosed } from './funds.errors.js';

export const windowKinds = ['SHORT_TERM', 'MEDIUM_TERM', 'CAPACITY_BUILDING', 'SPECIAL', 'UNRESTRICTED'] as const;
export type WindowKind = (typeof windowKinds)[number];

const FundingWindowSchema = defineEntity({
  name: 'FundingWindow',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    cycleId: p.uuid(),
    code: p.text(),
    title: p.text(),
    kind: p.enum(windowKinds),
    status: p.enum(callStatuses),
    earmark: p.text().nullable(),
    currency: p.text(),
    minimumAmount: p.decimal('string').nullable(),
    maximumAmount: p.decimal('string').nullable(),
    maximumMonths: p.integer().nullable(),
    closesAt: p.datetime().nullable(),
    closesZone: p.text().nullable(),
    sourceUrl: p.text().nullable(),
    leadershipPolicy: p.text().nullable(),
    isReserved: p.boolean(),
    version: p.integer().version(),
  },
});

type Limits = { readonly minimumAmount?: string | null | undefined; readonly maximumAmount?: string | null | undefined };
type Closing = { readonly closesAt?: string | null | undefined; readonly closesZone?: string | null | undefined };
type WindowDetails = Limits &
  Closing & {
    readonly title: string;
    readonly kind: WindowKind;
    readonly earmark?: string | null | undefined;
    readonly maximumMonths?: number | null | undefined;
    readonly sourceUrl?: string | null | undefined;
    readonly leadershipPolicy?: string | null | undefined;
    readonly isReserved?: boolean | undefined;
  };

export type WindowWish = WindowDetails & { readonly code: string; readonly currency: string };
export type WindowRevision = Partial<WindowDetails>;

export class FundingWindow extends FundingWindowSchema.class {
  /** It starts where its cycle stands. */
  static of(fundId: string, cycle: { readonly id: string; readonly status: CallStatus }, wish: WindowWish): FundingWindow {
    const {
      code,
      title,
      kind,
      currency,
      earmark = null,
      maximumMonths = null,
      sourceUrl = null,
      leadershipPolicy = null,
      isReserved = false,
      minimumAmount = null,
      maximumAmount = null,
      closesAt = null,
      closesZone = null,
    } = wish;
    return Object.assign(new FundingWindow(), {
      fundId,
      id: newId(),
      cycleId: cycle.id,
      code,
      title,
      kind,
      status: cycle.status,
      earmark,
      maximumMonths,
      sourceUrl,
      leadershipPolicy,
      isReserved,
      ...awardLimits({ currency, minimumAmount, maximumAmount }),
      ...closingMoment(closesAt, closesZone),
    });
  }

  /** Answers the names of what changed. The currency stays: amounts of two currencies do not compare, so earlier awards could not be judged. */
  change({ minimumAmount, maximumAmount, closesAt, closesZone, ...details }: WindowRevision, seenVersion: number): readonly string[] {
    if (this.version !== seenVersion) {
      throw new Conflict('Someone else changed this window first. Reload and try again.');
    }
    // For whom it was kept may be said later too: releases ask for it long after.
    const terms = { minimumAmount, maximumAmount, closesAt, closesZone, ...details, isReserved: undefined };
    if (this.status === 'CLOSED' && Object.values(terms).some(value => value !== undefined)) {
      throw new CallClosed('This window is closed; its terms stay as they were.');
    }
    const limits = this.limitsWith({ minimumAmount, maximumAmount });
    const closing = this.closingWith({ closesAt, closesZone });
    return revise<FundingWindow>(this, { ...details, ...limits, ...closing });
  }

  /** As its call announced it. */
  close(closesAt: Date | null, zone: string | null): void {
    this.closesAt = closesAt;
    this.closesZone = closesAt === null ? null : zone;
  }

  /** A window follows its cycle as long as the two stood together. */
  follow(before: CallStatus, after: CallStatus): boolean {
    const follows = this.status === before;
    this.status = follows ? after : this.status;
    return follows;
  }

  private limitsWith({ minimumAmount = this.minimumAmount ?? null, maximumAmount = this.maximumAmount ?? null }: Limits) {
    return awardLimits({ currency: this.currency, minimumAmount, maximumAmount });
  }

  private closingWith({ closesAt = this.closesAt?.toISOString() ?? null, closesZone = this.closesZone ?? null }: Closing) {
    const moment = closingMoment(closesAt, closesZone);
    return moment.closesAt?.getTime() === this.closesAt?.getTime() ? { closesZone: moment.closesZone } : moment;
  }
}
FundingWindowSchema.setClass(FundingWindow);
