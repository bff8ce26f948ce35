import { closedList } from '@ledby/platform';
import type { Recommendation } from './assessment.entity.js';
import type { AssessmentState, AssignmentState } from './assessment.workflow.js';
import type { ReviewerRole } from './assignment.entity.js';
import type { ConflictReason } from './conflict.js';

export const AssignmentStateList = closedList<AssignmentState>('AssignmentState', 'How far a reviewer and an application have come.', {
  OFFERED: 'Given to the reviewer, who has still to say whether they are free of conflicts. Nothing is open yet.',
  FREE: 'Open to the reviewer, who has declared themselves free.',
  RECUSED: 'Given back for a conflict of interest. Nothing is open, and nothing counts.',
  RELEASED: 'Taken back by an officer. Nothing is open, and nothing counts.',
});

export const ReviewerRoleList = closedList<ReviewerRole>('ReviewerRole', 'As what somebody reviews.', {
  REVIEWER: 'For what they know of the field.',
  LIVED_EXPERIENCE: 'For what they have lived through; told beforehand what may be hard to read, whom to turn to, and what is paid.',
});

export const ConflictReasonList = closedList<ConflictReason>('ConflictReason', 'What stands between a reviewer and an application.', {
  MEMBER: 'They belong to who applies.',
  PAST_EMPLOYER: 'They have worked for who applies, or were close to them.',
  COUNTRY_SEAT: 'They hold the seat of its country.',
  DECLARED: 'Something else that they have declared.',
});

export const AssessmentStateList = closedList<AssessmentState>('AssessmentState', 'How far an assessment has come.', {
  OPEN: 'Being written; it counts nowhere.',
  LOCKED: 'Handed in; it counts.',
  DISCARDED: 'Its reviewer gave the application back, or it was taken from them; it counts nowhere.',
});

export const RecommendationList = closedList<Recommendation>('Recommendation', 'What a reviewer would do.', {
  FUND: 'Fund it as it is.',
  FUND_WITH_CHANGES: 'Fund it with changes.',
  DO_NOT_FUND: 'Not fund it.',
});
