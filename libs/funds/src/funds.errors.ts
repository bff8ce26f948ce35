import { DomainError } from '@ledby/kernel';

export class CodeTaken extends DomainError {
  readonly code = 'CODE_TAKEN';
}

/** Nothing more is added to a call that is over. */
export class CallClosed extends DomainError {
  readonly code = 'CALL_CLOSED';
}
