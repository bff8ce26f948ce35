import { DomainError } from '@ledby/kernel';

export class FundCodeRefused extends DomainError {
  readonly code = 'FUND_CODE_REFUSED';
}

/** Somebody else wrote the same rows while the file was read; nothing of the import is kept. */
export class ImportOvertaken extends DomainError {
  readonly code = 'IMPORT_OVERTAKEN';
}
