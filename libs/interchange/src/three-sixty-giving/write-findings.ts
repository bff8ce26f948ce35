import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { FileRefused } from './file.errors.js';
import type { RowProblems } from './import-report.js';

export type FindingsForm = 'json' | 'csv';

const FLUSH_AT = 64 * 1024;
const headings = 'row,id,outcome,severity,code,field,sentence\r\n';

/** Lists the rows with findings beside the file they came from, or in the working folder when that place is closed; nothing is written for a file without findings. */
export class FindingsFile {
  private handle: FileHandle | undefined;
  private path = '';
  private pending = '';
  private isEmpty = true;

  constructor(
    private readonly source: string,
    private readonly form: FindingsForm,
  ) {}

  async add(problems: RowProblems): Promise<void> {
    if (problems.findings.length === 0) {
      return;
    }
    this.pending +=
      this.form === 'json'
        ? `${this.isEmpty ? '[\n' : ',\n'}${JSON.stringify(problems)}`
        : `${this.isEmpty ? headings : ''}${csvOf(problems)}`;
    this.isEmpty = false;
    if (this.pending.length > FLUSH_AT) {
      await this.flush();
    }
  }

  /** The path of the finished list, or null when there was nothing to list. */
  async finish(): Promise<string | null> {
    if (this.isEmpty) {
      return null;
    }
    this.pending += this.form === 'json' ? '\n]\n' : '';
    await this.flush();
    await this.handle?.close();
    await rename(partOf(this.path), this.path);
    return this.path;
  }

  async discard(): Promise<void> {
    await this.handle?.close();
    if (this.path !== '') {
      await rm(partOf(this.path), { force: true });
    }
  }

  private async flush(): Promise<void> {
    this.handle ??= await this.openSomewhere();
    await this.handle.appendFile(this.pending);
    this.pending = '';
  }

  private async openSomewhere(): Promise<FileHandle> {
    const name = `${basename(this.source)}.findings.${this.form}`;
    for (const path of [`${resolve(this.source)}.findings.${this.form}`, resolve(name)]) {
      const handle = await open(partOf(path), 'w').catch(() => undefined);
      if (handle !== undefined) {
        this.path = path;
        return handle;
      }
    }
    throw new FileRefused('UNREADABLE', `The list of findings ${name} can be written neither beside the file nor in the working folder.`);
  }
}

const partOf = (path: string): string => `${path}.part`;

const csvOf = ({ row, id, outcome, findings }: RowProblems): string =>
  findings
    .map(
      ({ severity, code, field, sentence }) =>
        `${[String(row), id ?? '', outcome, severity, code, field, sentence].map(cellOf).join(',')}\r\n`,
    )
    .join('');

/** A cell that begins like a formula would be run as one by a spreadsheet. */
function cellOf(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
