import type { AssessmentState } from './assessment.workflow.js';

type Judgement = { readonly reviewerId: string; readonly state: AssessmentState };

/** Who of the reviewers may read each of the assessments of one application: one’s own, and once it is locked the other locked ones. */
export function readersOf(judgements: readonly Judgement[]): readonly (readonly string[])[] {
  const locked = judgements.filter(({ state }) => state === 'LOCKED').map(({ reviewerId }) => reviewerId);
  return judgements.map(({ reviewerId, state }) =>
    state === 'DISCARDED' ? [] : state === 'OPEN' ? [reviewerId] : [...new Set([reviewerId, ...locked])].toSorted(),
  );
}
