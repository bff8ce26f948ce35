import { DomainError } from '@ledby/kernel';

export class CodeTaken extends DomainError {
  readonly code = 'CODE_TAKEN';
}

/** Nothing more is added to a call that is over. */
export class CallClosed extends DomainError {
  readonly code = 'CALL_CLOSED';
}

/** What a call must say before it is checked is not all there; details name it. */
export class CallIncomplete extends DomainError {
  readonly code = 'CALL_INCOMPLETE';
}

/** It will take applications from a later moment on. */
export class CallNotOpen extends DomainError {
  readonly code = 'CALL_NOT_OPEN';
}

/** What was checked by two or announced to all is not changed in passing. */
export class CallAnnounced extends DomainError {
  readonly code = 'CALL_ANNOUNCED';
}

export class SecondPersonNeeded extends DomainError {
  readonly code = 'SECOND_PERSON_NEEDED';
}

/** A form with mistakes is not put before anybody; details name each by code and place. */
export class FormNotSound extends DomainError {
  readonly code = 'FORM_NOT_SOUND';
}

/** What was sent is no definition of a form; details name the places. */
export class FormUnreadable extends DomainError {
  readonly code = 'FORM_UNREADABLE';
}
