import { DomainError } from './domain-error.js';

export class NotSignedIn extends DomainError {
  readonly code = 'NOT_SIGNED_IN';
}

export class NotAllowed extends DomainError {
  readonly code = 'NOT_ALLOWED';
}

/** Also the answer for what exists but may not be known to exist. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';
}

export class Conflict extends DomainError {
  readonly code = 'CONFLICT';
}

export class BadInput extends DomainError {
  readonly code = 'BAD_INPUT';
}

export class BadCursor extends DomainError {
  readonly code = 'BAD_CURSOR';
}

export class PageSizeRefused extends DomainError {
  readonly code = 'PAGE_SIZE_REFUSED';
}

export class IdempotencyMismatch extends DomainError {
  readonly code = 'IDEMPOTENCY_MISMATCH';
}

export class IllegalTransition extends DomainError {
  readonly code = 'ILLEGAL_TRANSITION';
}

export class CurrencyMismatch extends DomainError {
  readonly code = 'CURRENCY_MISMATCH';
}
