import { Conflict, IllegalTransition } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { RubricNotSound } from '../review.errors.js';
import { lintRubric } from './lint-rubric.js';
import type { Criterion } from './rubric.js';

export const rubricStatuses = ['DRAFT', 'PUBLISHED'] as const;
export type RubricStatus = (typeof rubricStatuses)[number];

const CallRubricSchema = defineEntity({
  name: 'CallRubric',
  tableName: 'rubric',
  properties: {
    fundId: p.uuid().primary(),
    /** The id of its call, which has one rubric. */
    id: p.uuid().primary(),
    status: p.enum(rubricStatuses),
    criteria: p.json<readonly Criterion[]>(),
    isBlind: p.boolean(),
    publishedAt: p.datetime().nullable(),
    publishedBy: p.uuid().nullable(),
    version: p.integer().version(),
  },
});

/** By what a call is judged: written as long as nobody judges by it, and fixed from then on. */
export class CallRubric extends CallRubricSchema.class {
  static of(fundId: string, callId: string): CallRubric {
    return Object.assign(new CallRubric(), { fundId, id: callId, status: 'DRAFT' as const, criteria: [], isBlind: true, version: 1 });
  }

  /** Null for a rubric that is not there yet. */
  demandVersion(seen: number | null): void {
    if (this.version !== seen) {
      throw new Conflict('Someone else changed this rubric first. Reload and try again.');
    }
  }

  write(criteria: readonly Criterion[], isBlind: boolean): void {
    this.demandDraft();
    this.criteria = criteria;
    this.isBlind = isBlind;
  }

  publish(by: string, at: Date): void {
    this.demandDraft();
    const mistakes = lintRubric(this);
    if (mistakes.length > 0) {
      throw new RubricNotSound('A rubric is published when its weights sum to 100 and both ends of each criterion say what they mean.', {
        mistakes,
      });
    }
    Object.assign(this, { status: 'PUBLISHED' as const, publishedBy: by, publishedAt: at });
  }

  private demandDraft(): void {
    if (this.status !== 'DRAFT') {
      throw new IllegalTransition('This rubric is published, so that all judge by the same. It changes no more.', { status: this.status });
    }
  }
}
CallRubricSchema.setClass(CallRubric);
