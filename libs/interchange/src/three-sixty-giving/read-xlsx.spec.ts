import { deflateRawSync } from 'node:zlib';
import { calendarDate } from '@ledby/kernel';
import fc from 'fast-check';
import { aWorkbook, type WorkbookSheets } from '../../../../test/support/a-workbook.js';
import { FileRefused } from './file.errors.js';
import type { Finding } from './finding.js';
import { ExactNumber, type GrantRow } from './raw-grant.js';
import { plainArchive } from './plain-archive.js';
import { readXlsxBytes } from './read-xlsx.js';
import { validateGrant } from './validate-grant.js';

async function read(file: Buffer): Promise<{ rows: readonly GrantRow[]; notices: readonly Finding[] }> {
  const rows: GrantRow[] = [];
  const notices: Finding[] = [];
  for await (const row of readXlsxBytes(file, { onNotice: notice => notices.push(notice) })) {
    rows.push(row);
  }
  return { rows, notices };
}

const problemOf = (file: Buffer): Promise<string> =>
  read(file).then(
    () => 'none',
    (error: unknown) => (error instanceof FileRefused ? error.problem : String(error)),
  );

const aSheet: WorkbookSheets = {
  grants: [
    ['Identifier', 'Title', 'Amount Awarded', 'Award Date', 'Recipient Org:Charity Number'],
    ['360G-a-1', ' Refuge ', { number: '30000.290000000001' }, { day: 44222 }, { number: '1126147' }],
  ],
};

describe('reading a workbook', () => {
  it('gives the shape of JSON: text, exact numbers, dates and lists', async () => {
    expect((await read(aWorkbook(aSheet))).rows).toEqual([
      {
        rowNumber: 2,
        grant: {
          id: '360G-a-1',
          title: ' Refuge ',
          amountAwarded: new ExactNumber('30000.29'),
          awardDate: '2021-01-26T00:00:00+00:00',
          recipientOrganization: [{ charityNumber: '1126147' }],
        },
      },
    ]);
  });

  it('knows headings with numbers, field names, other capitals and lists in one cell', async () => {
    const headings = [
      'identifier',
      'Recipient Org:0:Name',
      'Recipient Org:1:Name',
      'fundingOrganization/0/name',
      'FROM AN OPEN CALL?',
      'Amount awarded',
      'Related Activity',
    ];
    const { rows } = await read(aWorkbook({ Sheet1: [headings, ['360G-a-1', 'Haven', 'Harbour', 'Fund A', 'Yes', '125.50', 'a-1; a-2']] }));
    expect(rows[0]?.grant).toEqual({
      id: '360G-a-1',
      recipientOrganization: [{ name: 'Haven' }, { name: 'Harbour' }],
      fundingOrganization: [{ name: 'Fund A' }],
      fromOpenCall: 'Yes',
      amountAwarded: new ExactNumber('125.50'),
      relatedActivity: ['a-1', 'a-2'],
    });
  });

  it('skips the Meta sheet and blank rows, keeps row numbers, and names columns it leaves out', async () => {
    const { rows, notices } = await read(
      aWorkbook({
        Meta: [
          ['Identifier', 'Title'],
          ['x', 'y'],
        ],
        'Our grants': [['Identifier', 'Title', 'Telephone of the officer', 'Title'], ['1', 'a', '0'], [null], ['2', 'b', '0', 'c']],
      }),
    );
    expect(rows).toEqual([
      { rowNumber: 2, grant: { id: '1', title: 'a' } },
      { rowNumber: 4, grant: { id: '2', title: 'b' } },
    ]);
    expect(notices.map(({ code, field }) => [code, field])).toEqual([
      ['COLUMN_UNKNOWN', 'sheet "Our grants", column 3'],
      ['COLUMN_REPEATED', 'sheet "Our grants", column 4'],
    ]);
    expect(JSON.stringify(notices)).not.toContain('Telephone');
  });

  it('completes grants from sheets of their own, and says which sheet it could not join', async () => {
    const { rows, notices } = await read(
      aWorkbook({
        grants: [
          ['Identifier', 'Title', 'Recipient Org:Identifier'],
          ['1', 'a', 'GB-CHC-1'],
        ],
        'Recipient Org': [
          ['Identifier', 'Recipient Org:Identifier', 'Recipient Org:Name'],
          ['1', 'GB-CHC-1', 'Haven'],
          ['9', 'GB-CHC-9', 'Nobody'],
        ],
        'Planned Dates': [
          ['Identifier', 'Planned Dates:Start Date'],
          ['1', '2024-01-01'],
          ['1', '2025-01-01'],
        ],
        Notes: [['Remark'], ['call back']],
      }),
    );
    expect(rows.map(({ grant }) => grant)).toEqual([
      {
        id: '1',
        title: 'a',
        recipientOrganization: [{ id: 'GB-CHC-1', name: 'Haven' }],
        plannedDates: [{ startDate: '2024-01-01' }, { startDate: '2025-01-01' }],
      },
    ]);
    expect(notices.map(({ code, field }) => [code, field])).toEqual([
      ['SHEET_ROWS_UNMATCHED', 'sheet "Recipient Org"'],
      ['SHEET_NOT_READ', 'sheet "Notes"'],
    ]);
  });

  it('leaves a wrong cell as it is, for the row to be refused', async () => {
    const headings = ['Identifier', 'Title', 'Amount Awarded', 'Award Date'];
    const { rows } = await read(
      aWorkbook({ grants: [headings, ['1', 'a', '£30,000', '26/01/2021'], ['2', 'b', { day: 44222 }, { number: '44222' }]] }),
    );
    expect(rows.map(({ grant }) => grant)).toEqual([
      { id: '1', title: 'a', amountAwarded: '£30,000', awardDate: '26/01/2021' },
      { id: '2', title: 'b', amountAwarded: '2021-01-26T00:00:00+00:00', awardDate: '44222' },
    ]);
    const codes = rows.map(({ grant }) => validateGrant(grant, calendarDate('2026-03-01')).map(({ code, field }) => `${code} ${field}`));
    expect(codes[0]).toEqual(expect.arrayContaining(['FIELD_TYPE amountAwarded', 'DATE_AMBIGUOUS awardDate']));
    expect(codes[1]).toEqual(expect.arrayContaining(['FIELD_TYPE amountAwarded', 'DATE_INVALID awardDate']));
  });

  it.each([
    ['is empty', Buffer.alloc(0), 'EMPTY'],
    ['is an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'NOT_A_WORKBOOK'],
    ['is something else', Buffer.from('%PDF-1.7'), 'NOT_A_WORKBOOK'],
    [
      'has no sheet of grants',
      aWorkbook({
        Sheet1: [
          ['Name', 'Phone'],
          ['a', 'b'],
        ],
      }),
      'NO_GRANTS_SHEET',
    ],
    ['has headings alone', aWorkbook({ grants: [['Identifier', 'Title']] }), 'NO_GRANTS'],
    [
      'has a cell a billion rows down',
      aWorkbook(aSheet, { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="999999999"/></sheetData></worksheet>' }),
      'NOT_A_WORKBOOK',
    ],
    [
      'has a cell far to the right',
      aWorkbook(aSheet, { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="XFD1"/></row></sheetData></worksheet>' }),
      'WORKBOOK_TOO_LARGE',
    ],
    [
      'is broken inside',
      aWorkbook(aSheet, {
        'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>',
      }),
      'NOT_A_WORKBOOK',
    ],
  ])('refuses a file that %s', async (_, file, problem) => expect(await problemOf(file)).toBe(problem));

  it('refuses a small file that would unpack into a very large one', async () => {
    const content = Buffer.alloc(200 * 1024 * 1024, ' ');
    const packed = deflateRawSync(content);
    const bomb = plainArchive([{ name: 'xl/workbook.xml', content: packed }]);
    for (const header of [0, bomb.indexOf('PK\u0001\u0002', 0, 'latin1') + 2]) {
      bomb.writeUInt16LE(8, header + 8);
    }
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await problemOf(bomb)).toBe('WORKBOOK_TOO_LARGE');
  });

  it('refuses a workbook cut at any byte', async () => {
    const whole = aWorkbook(aSheet);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async cut => {
        expect(['EMPTY', 'TRUNCATED', 'NOT_A_WORKBOOK']).toContain(await problemOf(whole.subarray(0, cut)));
      }),
    );
  });

  it('meets a workbook with any byte changed with grants or a refusal, never with a crash', async () => {
    const whole = aWorkbook(aSheet);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 0, max: 255 }), async (place, byte) => {
        const changed = Buffer.from(whole);
        changed[place] = byte;
        expect(await problemOf(changed)).toMatch(/^[A-Za-z_]+$/);
      }),
    );
  });

  it('meets a sheet with any text put into its markup with grants or a refusal, never with a crash', async () => {
    const whole = aWorkbook(aSheet).toString('utf8');
    const sheet = /<worksheet.*?<\/worksheet>/.exec(whole)?.[0] ?? '';
    const text = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('<', '>', '"', '<row>', '</c>', '</row>', '<c r="A9">', '&#0;', ' t="d"', ' t="e"', 'r="'),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: sheet.length }), fc.integer({ min: 0, max: 12 }), text, async (place, cut, put) => {
        const changed = sheet.slice(0, place) + put + sheet.slice(place + cut);
        expect(await problemOf(aWorkbook(aSheet, { 'xl/worksheets/sheet1.xml': changed }))).toMatch(/^[A-Za-z_]+$/);
      }),
      { numRuns: 300 },
    );
  });
});
