import { DomainError } from '@ledby/kernel';

/** A register number stands for one body: whoever brings it again means the record that is there. */
export class OrganisationKnown extends DomainError {
  readonly code = 'ORGANISATION_KNOWN';
}

/** Nothing new is tied to a record that another one has replaced. */
export class OrganisationMerged extends DomainError {
  readonly code = 'ORGANISATION_MERGED';
}

export class MembersNotShared extends DomainError {
  readonly code = 'MEMBERS_NOT_SHARED';
}

export class LastOwner extends DomainError {
  readonly code = 'LAST_OWNER';
}

export class AlreadyInOrganisation extends DomainError {
  readonly code = 'ALREADY_MEMBER';
}
