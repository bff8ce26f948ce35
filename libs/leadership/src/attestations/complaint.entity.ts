import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import type { LeadershipAttestation } from './leadership-attestation.entity.js';

export const complaintMatters = ['SEATS', 'GUARDS', 'PAPERS', 'PAID_INPUT'] as const;
export type ComplaintMatter = (typeof complaintMatters)[number];

export const complaintOutcomes = ['DISMISSED', 'UPHELD', 'ENDED'] as const;
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

const longestReviewInDays = 30;
const day = 86_400_000;

const ComplaintSchema = defineEntity({
  name: 'Complaint',
  schema: 'restricted',
  tableName: 'leadership_complaint',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    attestationId: p.uuid(),
    organisationId: p.uuid(),
    about: p.enum(complaintMatters),
    raisedAt: p.datetime(),
    reviewDueAt: p.datetime(),
    outcome: p.enum(complaintOutcomes).nullable(),
    decidedAt: p.datetime().nullable(),
  },
});

/** What is doubted is a statement of the organisation, from a closed list: no complaint is about a person, and none has room for a story. */
export class Complaint extends ComplaintSchema.class {
  static of({ fundId, id: attestationId, organisationId }: LeadershipAttestation, about: ComplaintMatter, now: Date): Complaint {
    return Object.assign(new Complaint(), {
      fundId,
      id: newId(),
      attestationId,
      organisationId,
      about,
      raisedAt: now,
      reviewDueAt: new Date(now.getTime() + longestReviewInDays * day),
    });
  }

  decide(outcome: ComplaintOutcome, now: Date): void {
    Object.assign(this, { outcome, decidedAt: now });
  }
}
ComplaintSchema.setClass(Complaint);
