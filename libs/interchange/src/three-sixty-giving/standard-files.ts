import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseCsv } from './parse-csv.js';

/** Found from the sources as well as from the compiled output, which holds no standards of its own. */
function standardsFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'libs', 'interchange', 'standards');
    if (existsSync(join(candidate, 'NOTICE.md'))) {
      return candidate;
    }
    if (folder === dirname(folder)) {
      throw new Error('The folder libs/interchange/standards is missing from this installation.');
    }
  }
}

const folder = standardsFolder();

export const standardText = (path: string): string => readFileSync(join(folder, path), 'utf8');

export type TableRow = Readonly<Record<string, string>>;

export function standardTable(path: string): readonly TableRow[] {
  const [heading = [], ...rows] = parseCsv(standardText(path));
  return rows.map(row => Object.fromEntries(heading.map((name, column) => [name, row[column] ?? ''])));
}

/** The codes of one of the standard's closed lists. */
export const codesOf = (list: string): ReadonlySet<string> =>
  new Set(standardTable(`360giving-1.4/codelists/${list}`).map(row => row['Code'] ?? ''));
