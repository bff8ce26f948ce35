import { BadInput, Conflict, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { type AssignmentState, assignmentStates, nextAssignmentState } from './assessment.workflow.js';
import { type ConflictReason, conflictReasons } from './conflict.js';

export const reviewerRoles = ['REVIEWER', 'LIVED_EXPERIENCE'] as const;
export type ReviewerRole = (typeof reviewerRoles)[number];

const AssignmentSchema = defineEntity({
  name: 'Assignment',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    windowId: p.uuid(),
    reviewerId: p.uuid(),
    role: p.enum(reviewerRoles),
    state: p.enum(Object.keys(assignmentStates) as AssignmentState[]),
    shownOrganisationId: p.uuid().nullable(),
    dueOn: p.date().nullable(),
    contentWarnings: p.text(),
    supportPerson: p.text().nullable(),
    payNote: p.text().nullable(),
    conflict: p.enum(conflictReasons).nullable(),
    offeredBy: p.uuid(),
    offeredAt: p.datetime(),
    declaredAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

/** What a reviewer is told before they say yes. */
export type AssignmentTerms = {
  readonly role: ReviewerRole;
  /** The day until which the assessment is awaited. */
  readonly dueOn: string | null;
  /** What in it may be hard to read. */
  readonly contentWarnings: string;
  /** Whom to turn to, in the fund or outside. */
  readonly supportPerson: string | null;
  /** What is paid, how and when. */
  readonly payNote: string | null;
};

type Pair = { readonly fundId: string; readonly windowId: string; readonly applicationId: string; readonly reviewerId: string };

/** That one application is given to one reviewer, who says first whether they are free to read it. */
export class Assignment extends AssignmentSchema.class {
  /** Who applies is shown beforehand only where the review is not blind. */
  static offer(pair: Pair, terms: AssignmentTerms, shownOrganisationId: string | null, offeredBy: string, offeredAt: Date): Assignment {
    const missing = (['contentWarnings', 'supportPerson', 'payNote'] as const).find(field => !terms[field]);
    if (terms.role === 'LIVED_EXPERIENCE' && missing !== undefined) {
      throw new BadInput('Who reviews from lived experience is told what may be hard to read, whom to turn to, and what is paid.', {
        field: missing,
      });
    }
    const state = 'OFFERED' as const;
    return Object.assign(new Assignment(), {
      ...pair,
      ...terms,
      id: newId(),
      state,
      shownOrganisationId,
      offeredBy,
      offeredAt,
      version: 1,
    });
  }

  demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('Something changed with this assignment first. Reload and try again.');
    }
  }

  declareFree(now: Date): void {
    this.state = nextAssignmentState('declareFree', this.state);
    this.declaredAt = now;
  }

  recuse(conflict: ConflictReason, now: Date): void {
    this.state = nextAssignmentState('recuse', this.state);
    Object.assign(this, { conflict, declaredAt: now, shownOrganisationId: null });
  }

  release(): void {
    this.state = nextAssignmentState('release', this.state);
    this.shownOrganisationId = null;
  }

  get isGiven(): boolean {
    return this.state === 'OFFERED' || this.state === 'FREE';
  }
}
AssignmentSchema.setClass(Assignment);
