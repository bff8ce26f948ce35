import { type Money, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { type ApplicationStatus, applicationStatuses } from '../application.workflow.js';

const OutcomeLetterSchema = defineEntity({
  name: 'OutcomeLetter',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    organisationId: p.uuid(),
    partnerIds: p.array().$type<string[]>().columnType('uuid[]'),
    outcome: p.enum(applicationStatuses),
    text: p.text(),
    amount: p.decimal('string').nullable(),
    currency: p.text().nullable(),
    isAnnounced: p.boolean(),
    announcedAt: p.datetime().nullable(),
  },
});

type Of = {
  readonly fundId: string;
  readonly id: string;
  readonly organisationId: string;
  readonly partnerIds: string[];
  readonly status: ApplicationStatus;
};

export type LetterWish = {
  /** In words for the applicants; never a word on who leads, and never another applicant’s. */
  readonly text: string;
  /** What is awarded; null for every other outcome. */
  readonly amount: Money | null;
};

/** What the applicants will be told of an outcome, kept from them until it is announced. */
export class OutcomeLetter extends OutcomeLetterSchema.class {
  static of({ fundId, id: applicationId, organisationId, partnerIds, status }: Of, { text, amount }: LetterWish): OutcomeLetter {
    return Object.assign(new OutcomeLetter(), {
      fundId,
      id: newId(),
      applicationId,
      organisationId,
      partnerIds,
      outcome: status,
      text,
      amount: amount?.amount ?? null,
      currency: amount?.currency ?? null,
      isAnnounced: false,
    });
  }

  announce(now: Date): void {
    this.isAnnounced = true;
    this.announcedAt = now;
  }
}
OutcomeLetterSchema.setClass(OutcomeLetter);
