import { DomainError, NotFound } from '@ledby/kernel';

/** One answer for a wrong password and an unknown address: whether somebody has an account is theirs to tell. */
export class SignInRefused extends DomainError {
  readonly code = 'SIGN_IN_REFUSED';
}

export class PasswordRefused extends DomainError {
  readonly code = 'PASSWORD_REFUSED';
}

export class TooManyAttempts extends DomainError {
  readonly code = 'RATE_LIMITED';
}

/** Also for an account that is not to be found by whoever asks. */
export class UnknownEmail extends NotFound {}

export class EmailTaken extends DomainError {
  readonly code = 'EMAIL_TAKEN';
}
