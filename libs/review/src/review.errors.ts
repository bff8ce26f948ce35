import { DomainError } from '@ledby/kernel';

/** Carries the keys of the criteria and stable codes, never a score. */
export class ScoresRefused extends DomainError {
  readonly code = 'SCORES_REFUSED';
}

/** Carries the stable codes of the mistakes and the keys of the criteria. */
export class RubricNotSound extends DomainError {
  readonly code = 'RUBRIC_NOT_SOUND';
}

/** Carries public ids and stable codes, never a name. */
export class ReviewerRefused extends DomainError {
  readonly code = 'REVIEWER_REFUSED';
}

export class SecondPersonNeeded extends DomainError {
  readonly code = 'SECOND_PERSON_NEEDED';
}

/** Carries what is free, never what was asked. */
export class AwardOverBudget extends DomainError {
  readonly code = 'AWARD_OVER_BUDGET';
}
