import { DomainError } from '@ledby/kernel';

export class AwardOutsideWindow extends DomainError {
  readonly code = 'AWARD_OUTSIDE_WINDOW';
}

/** An award follows a call that was announced and is not over. */
export class CallNotAwarding extends DomainError {
  readonly code = 'CALL_NOT_AWARDING';
}

export class TranchePlanRefused extends DomainError {
  readonly code = 'TRANCHE_PLAN_REFUSED';
}

export class Overpayment extends DomainError {
  readonly code = 'OVERPAYMENT';
}

export class GrantNotPayable extends DomainError {
  readonly code = 'GRANT_NOT_PAYABLE';
}

export class GrantHasPayments extends DomainError {
  readonly code = 'GRANT_HAS_PAYMENTS';
}

export class ConversionRefused extends DomainError {
  readonly code = 'CONVERSION_REFUSED';
}

export class AlreadyReturned extends DomainError {
  readonly code = 'ALREADY_RETURNED';
}

export class ReferenceTaken extends DomainError {
  readonly code = 'REFERENCE_TAKEN';
}

export class NotMerged extends DomainError {
  readonly code = 'NOT_MERGED';
}
