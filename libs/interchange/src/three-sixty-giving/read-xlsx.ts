import { readFile } from 'node:fs/promises';
import readWorkbook, { type Sheet } from 'read-excel-file/node';
import { workbookDecimal } from './exact-decimal.js';
import { FileRefused } from './file.errors.js';
import { type Finding, finding } from './finding.js';
import { mergeSheets } from './merge-sheets.js';
import { openWorkbook } from './open-workbook.js';
import { ExactNumber, type GrantRow } from './raw-grant.js';
import { refuseUnreadable } from './read-json.js';
import type { ReadOptions } from './read-progress.js';
import { type GrantSheet, readSheet, sheetLabel } from './read-sheet.js';

const ROWS_BETWEEN_PROGRESS = 200;

/** Yields what `readJson` yields for the same grants; the row number is the one the spreadsheet shows. */
export async function* readXlsx(path: string, options: ReadOptions = {}): AsyncGenerator<GrantRow> {
  const file = await readFile(path).catch(() => refuseUnreadable());
  yield* readXlsxBytes(file, options);
}

export async function* readXlsxBytes(file: Buffer, options: ReadOptions = {}): AsyncGenerator<GrantRow> {
  const { main, others, unread } = chooseSheet(await sheetsOf(await openWorkbook(file)));
  const joined = mergeSheets(main, others);
  for (const notice of [main, ...others].flatMap(sheet => sheet.notices).concat(joined.notices, unread)) {
    options.onNotice?.(notice);
  }
  const report = (done: number): void =>
    options.onProgress?.({ bytesRead: Math.round((file.length * done) / main.rows.length), bytesTotal: file.length, rows: done });
  for (const [index, row] of joined.rows.entries()) {
    yield row;
    if (index % ROWS_BETWEEN_PROGRESS === 0) {
      report(index + 1);
    }
  }
  report(main.rows.length);
}

async function sheetsOf(archive: Buffer): Promise<readonly Sheet<ExactNumber>[]> {
  try {
    return await readWorkbook(archive, { trim: false, parseNumber: text => new ExactNumber(workbookDecimal(text)) });
  } catch {
    throw new FileRefused('NOT_A_WORKBOOK', 'This workbook is damaged. Open it, save it again and retry.');
  }
}

interface ChosenSheets {
  readonly main: GrantSheet;
  readonly others: readonly GrantSheet[];
  readonly unread: readonly Finding[];
}

/** The sheet "grants", else the first that describes grants; what else is known to the standard completes its rows. */
function chooseSheet(sheets: readonly Sheet<ExactNumber>[]): ChosenSheets {
  const read = sheets.filter(({ sheet }) => sheet.trim().toLowerCase() !== 'meta').map(({ sheet, data }) => readSheet(sheet, data));
  const main = read.find(({ name }) => name.trim().toLowerCase() === 'grants') ?? read.find(sheet => sheet.describesGrants);
  if (main === undefined || !main.describesGrants) {
    throw new FileRefused(
      'NO_GRANTS_SHEET',
      'No sheet of this workbook has the headings of 360Giving, such as "Identifier" and "Amount Awarded".',
    );
  }
  if (main.rows.length === 0) {
    throw new FileRefused('NO_GRANTS', 'This workbook lists no grant.');
  }
  const filled = read.filter(sheet => sheet !== main && sheet.isFilled);
  const unread = filled
    .filter(({ hasIdentifier }) => !hasIdentifier)
    .map(({ name }) => finding('SHEET_NOT_READ', sheetLabel(name), 'This sheet does not name grants by "Identifier", so it was not read.'));
  return { main, others: filled.filter(({ hasIdentifier }) => hasIdentifier), unread };
}
