import { DomainError } from '@ledby/kernel';

export type FileProblem =
  | 'UNREADABLE'
  | 'EMPTY'
  | 'WRONG_ENCODING'
  | 'NOT_JSON'
  | 'TRUNCATED'
  | 'NO_GRANTS_LIST'
  | 'NO_GRANTS'
  | 'GRANT_TOO_LARGE'
  | 'TOO_DEEP'
  | 'NOT_A_WORKBOOK'
  | 'WORKBOOK_TOO_LARGE'
  | 'NO_GRANTS_SHEET';

/** The file as a whole cannot be taken; rows read before the fault was met must not be kept either. */
export class FileRefused extends DomainError {
  readonly code = 'FILE_REFUSED';

  constructor(
    readonly problem: FileProblem,
    message: string,
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message, { problem, ...details });
  }
}
