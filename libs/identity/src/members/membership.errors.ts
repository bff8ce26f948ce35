import { DomainError } from '@ledby/kernel';

export class OwnRoleRefused extends DomainError {
  readonly code = 'OWN_ROLE_REFUSED';
}

/** Raised by the maker of an account and by every account in the same line of makers. */
export class SecondAdministratorNeeded extends DomainError {
  readonly code = 'SECOND_ADMINISTRATOR_NEEDED';
}

export class AlreadyMember extends DomainError {
  readonly code = 'ALREADY_MEMBER';
}
