import { BadInput, Conflict, type Money, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { SecondPersonNeeded } from '../review.errors.js';
import type { AwardTerms } from './award-terms.entity.js';
import { type DecisionState, decisionStates, nextDecisionState } from './decision.workflow.js';

export const decisionKinds = ['AWARD', 'RESERVE', 'DECLINE'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

const DecisionSchema = defineEntity({
  name: 'Decision',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    windowId: p.uuid(),
    sessionId: p.uuid().nullable(),
    kind: p.enum(decisionKinds),
    state: p.enum(Object.keys(decisionStates) as DecisionState[]),
    requestedAmount: p.decimal('string').nullable(),
    recommendedAmount: p.decimal('string').nullable(),
    approvedAmount: p.decimal('string').nullable(),
    currency: p.text().nullable(),
    reserveRank: p.integer().nullable(),
    reserveUntil: p.date().nullable(),
    letter: p.text(),
    proposedBy: p.uuid(),
    proposedAt: p.datetime(),
    settledBy: p.uuid().nullable(),
    settledAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

export type DecisionWish = {
  readonly kind: DecisionKind;
  /** What is awarded, or would be when it comes up from the reserve list; null for a decline. */
  readonly amount: Money | null;
  /** Its place on the reserve list, from 1; null otherwise. */
  readonly reserveRank: number | null;
  /** The day until which it stays on the reserve list; null otherwise. */
  readonly reserveUntil: string | null;
  /** Why, in words for the applicants. */
  readonly letter: string;
};

export type DecidedOf = {
  readonly fundId: string;
  readonly windowId: string;
  readonly applicationId: string;
  /** The Board session that carried it; null where officers decide within their limits. */
  readonly sessionId: string | null;
  readonly requestedAmount: string | null;
};

export function demandWhole({ kind, amount, reserveRank, reserveUntil, letter }: DecisionWish): void {
  const missing =
    (kind !== 'DECLINE' && !amount?.isPositive() && 'amount') ||
    (kind === 'DECLINE' && amount !== null && 'amount') ||
    (kind === 'RESERVE' && (reserveRank === null || reserveRank < 1) && 'reserveRank') ||
    (kind === 'RESERVE' && reserveUntil === null && 'reserveUntil') ||
    (kind !== 'RESERVE' && (reserveRank !== null || reserveUntil !== null) && 'reserveRank') ||
    (letter.trim() === '' && 'letter');
  if (missing) {
    throw new BadInput('An award has an amount; the reserve list a rank, a day and an amount; a decline none of them; each says why.', {
      field: missing,
    });
  }
}

/** What is to become of an application, with all that whoever answers for it must be able to show. */
export class Decision extends DecisionSchema.class {
  static propose(of: DecidedOf, wish: DecisionWish, proposedBy: string, proposedAt: Date): Decision {
    demandWhole(wish);
    const { amount, ...rest } = wish;
    return Object.assign(new Decision(), {
      ...of,
      ...rest,
      id: newId(),
      state: 'PROPOSED' as const,
      recommendedAmount: amount?.amount ?? null,
      approvedAmount: null,
      currency: amount?.currency ?? null,
      proposedBy,
      proposedAt,
      version: 1,
    });
  }

  demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('This decision was changed first. Reload and try again.');
    }
  }

  /** Beyond what one person may decide, whoever proposed it is not who approves it. */
  approve(by: string, amount: Money | null, terms: AwardTerms, now: Date): void {
    const isWithinLimits = this.kind === 'AWARD' ? amount !== null && terms.mayApproveAlone(by, amount) : !!this.sessionId;
    if (by === this.proposedBy && !isWithinLimits) {
      throw new SecondPersonNeeded('Another officer than the one who proposed it approves this decision.');
    }
    this.state = nextDecisionState('approve', this.state);
    Object.assign(this, { approvedAmount: this.kind === 'AWARD' ? (amount?.amount ?? null) : null, settledBy: by, settledAt: now });
  }

  reject(by: string, now: Date): void {
    this.state = nextDecisionState('reject', this.state);
    Object.assign(this, { settledBy: by, settledAt: now });
  }
}
DecisionSchema.setClass(Decision);
