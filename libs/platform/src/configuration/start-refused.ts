export type StartRefusalCode =
  | 'CONFIGURATION'
  | 'PORT_TAKEN'
  | 'FOLDER_IN_USE'
  | 'FOLDER_NEWER'
  | 'FOLDER_UNUSABLE'
  | 'DATABASE_NEWER'
  | 'DATABASE_UNSUPPORTED'
  | 'DISK_FULL'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_BROKEN'
  | 'NOT_DURABLE'
  | 'MIGRATION_FAILED'
  | 'UNEXPECTED';

/** 78 is EX_CONFIG of sysexits.h: a service supervisor can tell "do not try again" from "it fell over". */
const configurationExitCode = 78;

/** Ledby cannot start, and the operator can read why in one line that holds no secret. */
export class StartRefused extends Error {
  readonly code: StartRefusalCode;
  readonly exitCode: number;

  constructor(code: StartRefusalCode, line: string, options?: ErrorOptions) {
    super(line.replaceAll(/\s*[\r\n]+\s*/g, ' '), options);
    this.name = 'StartRefused';
    this.code = code;
    this.exitCode = code === 'CONFIGURATION' ? configurationExitCode : 1;
  }
}
