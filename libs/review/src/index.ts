export {
  assignEvenly,
  type AssignmentPlan,
  type AssignmentWish,
  type Reviewable,
  type ReviewerAtHand,
} from './assessment/assign-evenly.js';
export { type ApplicantTies, conflictBetween, type ConflictReason, type ReviewerTies } from './assessment/conflict.js';
export { type Spread, spreadOf } from './assessment/spread.js';
export { type Score, totalOf } from './assessment/total.js';
export { type Judged, type Ranked, rankApplications } from './decision/rank-applications.js';
export { sensitivityOf, type Swing } from './decision/sensitivity.js';
export { ReviewModule } from './review.module.js';
export type { Criterion, Rubric } from './rubrics/rubric.js';
export { lintRubric, type RubricMistake } from './rubrics/lint-rubric.js';
