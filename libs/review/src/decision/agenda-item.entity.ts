import { Money, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { type AgendaOutcome, agendaOutcomes, countVotes, type VoteChoice } from './count-votes.js';
import { decisionKinds, type DecisionWish, demandWhole } from './decision.entity.js';

const AgendaItemSchema = defineEntity({
  name: 'AgendaItem',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    sessionId: p.uuid(),
    applicationId: p.uuid(),
    organisationId: p.uuid(),
    place: p.integer(),
    number: p.text(),
    title: p.text(),
    requestedAmount: p.decimal('string').nullable(),
    currency: p.text().nullable(),
    assessments: p.integer(),
    mean: p.integer().nullable(),
    lowest: p.integer().nullable(),
    highest: p.integer().nullable(),
    kind: p.enum(decisionKinds),
    recommendedAmount: p.decimal('string').nullable(),
    reserveRank: p.integer().nullable(),
    reserveUntil: p.date().nullable(),
    letter: p.text(),
    note: p.text(),
    outcome: p.enum(agendaOutcomes).nullable(),
    readerIds: p.array().$type<string[]>().columnType('uuid[]'),
  },
});

/** What the paper pack says of an application, as it stood when it was put on the agenda. */
export type Brief = {
  readonly fundId: string;
  readonly sessionId: string;
  readonly applicationId: string;
  readonly organisationId: string;
  readonly number: string;
  readonly title: string;
  readonly requestedAmount: string | null;
  readonly currency: string | null;
  readonly assessments: number;
  readonly mean: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
};

/** One application before the Board, with what the officers recommend. */
export class AgendaItem extends AgendaItemSchema.class {
  static of(brief: Brief, place: number, wish: DecisionWish, note: string): AgendaItem {
    demandWhole(wish);
    const { amount, ...recommended } = wish;
    const currency = brief.currency ?? amount?.currency ?? null;
    const recommendedAmount = amount?.amount ?? null;
    return Object.assign(new AgendaItem(), {
      ...brief,
      ...recommended,
      id: newId(),
      place,
      currency,
      recommendedAmount,
      note,
      readerIds: [],
    });
  }

  /** Trustees who belong to who applies read nothing of it. */
  openTo(trusteeIds: readonly string[]): void {
    this.readerIds = [...trusteeIds].toSorted();
  }

  /** Whoever recuses themselves reads it no more. */
  closeTo(trusteeId: string): void {
    this.readerIds = this.readerIds.filter(id => id !== trusteeId);
  }

  count(choices: readonly VoteChoice[], quorum: number): void {
    this.outcome = countVotes(choices, quorum);
  }

  get recommended(): DecisionWish {
    const { kind, reserveRank, reserveUntil, letter, recommendedAmount, currency } = this;
    const amount = recommendedAmount && currency ? Money.of(recommendedAmount, currency) : null;
    return { kind, amount, reserveRank: reserveRank ?? null, reserveUntil: reserveUntil ?? null, letter };
  }

  get isCarried(): boolean {
    return this.outcome === ('CARRIED' satisfies AgendaOutcome);
  }
}
AgendaItemSchema.setClass(AgendaItem);
