import { DomainError } from '@ledby/kernel';

export class ReleaseTooSoon extends DomainError {
  readonly code = 'RELEASE_TOO_SOON';
}

export class ReleaseUnderWay extends DomainError {
  readonly code = 'RELEASE_UNDER_WAY';
}

export class ReleasePolicyFixed extends DomainError {
  readonly code = 'RELEASE_POLICY_FIXED';
}

export class SecondPersonNeeded extends DomainError {
  readonly code = 'SECOND_PERSON_NEEDED';
}

/** Says no more than that: which cell it was would say what is in it. */
export class ReleaseNotSafe extends DomainError {
  readonly code = 'RELEASE_NOT_SAFE';
}

export class ReleaseFileRefused extends DomainError {
  readonly code = 'RELEASE_FILE_REFUSED';
}
