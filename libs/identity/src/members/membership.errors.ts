import { DomainError } from '@ledby/kernel';

export class OwnRoleRefused extends DomainError {
  readonly code = 'OWN_ROLE_REFUSED';
}

export class AlreadyMember extends DomainError {
  readonly code = 'ALREADY_MEMBER';
}
