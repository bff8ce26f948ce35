import { DomainError } from '@ledby/kernel';

/** Carries the keys of the criteria and stable codes, never a score. */
export class ScoresRefused extends DomainError {
  readonly code = 'SCORES_REFUSED';
}
