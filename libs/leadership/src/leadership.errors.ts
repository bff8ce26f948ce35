import { DomainError } from '@ledby/kernel';

/** What an attestation says cannot all be true. The rule is named, the numbers never are: a count of consents is a sensitive fact. */
export class AttestationInconsistent extends DomainError {
  readonly code = 'ATTESTATION_INCONSISTENT';
}

export class TermRefused extends DomainError {
  readonly code = 'TERM_REFUSED';
}

export class ConsentOnlyNarrows extends DomainError {
  readonly code = 'CONSENT_ONLY_NARROWS';
}

export class ConfirmationMissing extends DomainError {
  readonly code = 'CONFIRMATION_MISSING';
}

export class PolicyKnown extends DomainError {
  readonly code = 'CODE_TAKEN';
}

/** What was sent is no governance paper that could be kept; the problem is named, nothing of the file is repeated. */
export class PaperRefused extends DomainError {
  readonly code = 'PAPER_REFUSED';
}

export class ActivityDeclared extends DomainError {
  readonly code = 'ACTIVITY_DECLARED';
}

export class ActivityEnded extends DomainError {
  readonly code = 'ACTIVITY_ENDED';
}

export class SeatsNotOffered extends DomainError {
  readonly code = 'SEATS_NOT_OFFERED';
}

export class BadgeNotOffered extends DomainError {
  readonly code = 'BADGE_NOT_OFFERED';
}
