import { Conflict } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { ScoresRefused } from '../review.errors.js';
import type { Rubric } from '../rubrics/rubric.js';
import { type AssessmentState, assessmentStates, nextAssessmentState } from './assessment.workflow.js';
import { type Score, totalOf } from './total.js';

export const recommendations = ['FUND', 'FUND_WITH_CHANGES', 'DO_NOT_FUND'] as const;
export type Recommendation = (typeof recommendations)[number];

const AssessmentSchema = defineEntity({
  name: 'Assessment',
  properties: {
    fundId: p.uuid().primary(),
    /** The id of its assignment. */
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    windowId: p.uuid(),
    reviewerId: p.uuid(),
    readerIds: p.array().$type<string[]>().columnType('uuid[]'),
    state: p.enum(Object.keys(assessmentStates) as AssessmentState[]),
    scores: p.json<readonly Score[]>(),
    recommendation: p.enum(recommendations).nullable(),
    comment: p.text(),
    commentToApplicant: p.text(),
    total: p.integer().nullable(),
    lockedAt: p.datetime().nullable(),
    reopenedAt: p.datetime().nullable(),
    reopenedBy: p.uuid().nullable(),
    reopenedReason: p.text().nullable(),
    version: p.integer().version(),
  },
});

type Of = {
  readonly fundId: string;
  readonly id: string;
  readonly applicationId: string;
  readonly windowId: string;
  readonly reviewerId: string;
};

export type Judgement = {
  readonly scores: readonly Score[];
  readonly recommendation: Recommendation | null;
  /** For the fund. */
  readonly comment: string;
  /** For the letter to the applicants. */
  readonly commentToApplicant: string;
};

/** What one reviewer finds of one application. */
export class Assessment extends AssessmentSchema.class {
  static begin({ fundId, id, applicationId, windowId, reviewerId }: Of): Assessment {
    return Object.assign(new Assessment(), {
      fundId,
      id,
      applicationId,
      windowId,
      reviewerId,
      readerIds: [reviewerId],
      state: 'OPEN' as const,
      scores: [],
      comment: '',
      commentToApplicant: '',
      version: 1,
    });
  }

  demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('This assessment was saved elsewhere first. Reload and try again.');
    }
  }

  /** What is not scored yet may be left out until it is locked; a criterion that the rubric does not know may not. */
  write(rubric: Rubric, judgement: Judgement): void {
    this.state = nextAssessmentState('score', this.state);
    const given = new Set(judgement.scores.map(({ criterion }) => criterion));
    totalOf({ criteria: rubric.criteria.filter(({ key }) => given.has(key)) }, judgement.scores);
    Object.assign(this, judgement);
  }

  lock(rubric: Rubric, now: Date): void {
    this.state = nextAssessmentState('lock', this.state);
    if (this.recommendation === null || this.recommendation === undefined) {
      throw new ScoresRefused('An assessment is locked when it says whether to fund.', { missing: ['recommendation'] });
    }
    this.total = totalOf(rubric, this.scores);
    this.lockedAt = now;
  }

  reopen(by: string, reason: string, now: Date): void {
    this.state = nextAssessmentState('reopen', this.state);
    Object.assign(this, { reopenedBy: by, reopenedReason: reason, reopenedAt: now, lockedAt: null, total: null });
  }

  discard(): void {
    this.state = nextAssessmentState('discard', this.state);
  }
}
AssessmentSchema.setClass(Assessment);
