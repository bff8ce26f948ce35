import { DomainError } from '@ledby/kernel';

export class LifetimeRefused extends DomainError {
  readonly code = 'TOKEN_LIFETIME_REFUSED';
}

export class TooManyTokens extends DomainError {
  readonly code = 'TOO_MANY_TOKENS';
}
