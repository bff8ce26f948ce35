import { DomainError } from '@ledby/kernel';

export class AlreadyApplied extends DomainError {
  readonly code = 'ALREADY_APPLIED';
}

/** Carries the key of each question and a stable code, never an answer. */
export class AnswersIncomplete extends DomainError {
  readonly code = 'ANSWERS_INCOMPLETE';
}

export class SectionKept extends DomainError {
  readonly code = 'SECTION_KEPT';
}

export class PartnerRefused extends DomainError {
  readonly code = 'PARTNER_REFUSED';
}

export class ScreeningIncomplete extends DomainError {
  readonly code = 'SCREENING_INCOMPLETE';
}

export class SanctionsListMissing extends DomainError {
  readonly code = 'SANCTIONS_LIST_MISSING';
}

export class SecondPersonNeeded extends DomainError {
  readonly code = 'SECOND_PERSON_NEEDED';
}

/** Carries a stable problem, never the name of the file. */
export class FileRefused extends DomainError {
  readonly code = 'FILE_REFUSED';
}
