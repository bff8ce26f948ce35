import { aWorkbook } from '../../../../test/support/a-workbook.js';
import { FileRefused } from './file.errors.js';
import { openWorkbook } from './open-workbook.js';
import { SheetLimits } from './sheet-limits.js';

const sheet = (body: string): string => `<worksheet><sheetData>${body}</sheetData></worksheet>`;

const withSheets = (...bodies: readonly string[]): Buffer =>
  aWorkbook(
    Object.fromEntries(bodies.map((_, place) => [`sheet ${place}`, []])),
    Object.fromEntries(bodies.map((body, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheet(body)])),
  );

const problemOf = (file: Buffer): Promise<string> =>
  openWorkbook(file).then(
    () => 'none',
    (error: unknown) => (error instanceof FileRefused ? error.problem : String(error)),
  );

const mostRows = 1_048_576;
const mostCells = 5_000_000;

/** The last row alone makes a sheet of fifty million places. */
const wide = '<row r="72000"><c r="ZZ72000"/></row>';

describe('what a workbook may hold', () => {
  it.each([
    ['18 million rows without a number', '<row/>'.repeat(18_000_000)],
    ['one row too many', '<row/>'.repeat(mostRows + 1)],
    ['one row too many, written with a prefix', '<x:row></x:row>'.repeat(mostRows + 1)],
    ['one row too many, over several lines', '<row\n spans="1:2" />'.repeat(mostRows + 1)],
    ['one cell too many', `<row r="1">${'<c/>'.repeat(mostCells + 1)}</row>`],
    ['a row far below, numbered by an attribute with a prefix', '<row x:r="1048577"/>'],
  ])('is not %s, which is refused within seconds', (_, body) => {
    const unpacked = Buffer.from(sheet(body), 'latin1');
    const began = performance.now();
    expect(() => new SheetLimits().admit(unpacked)).toThrow(expect.objectContaining({ problem: 'WORKBOOK_TOO_LARGE' }));
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('is counted over all of its sheets', async () => {
    const half = `<row r="1">${'<c/>'.repeat(mostCells / 2)}</row>`;
    expect(await problemOf(withSheets(half, half))).toBe('none');
    expect(await problemOf(withSheets(half, half, '<row><c/></row>'))).toBe('WORKBOOK_TOO_LARGE');
    expect(await problemOf(withSheets(wide))).toBe('none');
    expect(await problemOf(withSheets(wide, wide))).toBe('WORKBOOK_TOO_LARGE');
  });

  it('may be as many rows as a spreadsheet program can show, in each sheet', async () => {
    const full = '<row/>'.repeat(mostRows);
    expect(await problemOf(withSheets(full, full))).toBe('none');
  });

  it('does not take other elements for rows or cells', async () => {
    expect(await problemOf(withSheets(`<row r="1">${'<c.x/><col/><rows/><v/></c>'.repeat(mostRows + 1)}</row>`))).toBe('none');
  });
});
