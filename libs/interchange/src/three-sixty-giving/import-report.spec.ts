import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calendarDate } from '@ledby/kernel';
import type { ExaminedGrant } from './examine-grants.js';
import { finding } from './finding.js';
import type { GrantRecord } from './grant-record.js';
import { type ImportFacts, ImportTally, problemsOf } from './import-report.js';
import { printReport } from './print-report.js';
import { ProgressDisplay } from './show-progress.js';
import { FindingsFile } from './write-findings.js';

const aRecord = (changes: Partial<GrantRecord> = {}): GrantRecord => ({
  externalId: '360G-a-1',
  title: 'Refuge',
  description: 'Rent',
  amount: '0.10',
  currency: 'GBP',
  awardedOn: calendarDate('2024-05-06'),
  plannedStart: undefined,
  plannedEnd: undefined,
  plannedMonths: undefined,
  programme: undefined,
  recipient: { name: 'Haven', orgId: 'GB-CHC-1', scheme: 'GB-CHC', identifier: '1', otherIdentifiers: [], country: 'GB', url: undefined },
  funder: { name: 'Fund A', orgId: 'GB-CHC-2', scheme: 'GB-CHC', identifier: '2' },
  beneficiaryCountries: [],
  beneficiaryPlaces: [],
  fromOpenCall: undefined,
  regrantType: undefined,
  url: undefined,
  source: undefined,
  ...changes,
});

const zero = finding('AMOUNT_ZERO', 'amountAwarded', '"Amount Awarded" is 0, which is unusual for a grant.');
const slashed = finding('DATE_AMBIGUOUS', 'awardDate', '"Award Date" is ambiguous.');

const good = (rowNumber: number, changes: Partial<GrantRecord> = {}): ExaminedGrant => ({
  rowNumber,
  externalId: `360G-a-${rowNumber}`,
  findings: [],
  record: aRecord(changes),
});
const doubtful = (rowNumber: number): ExaminedGrant => ({ ...good(rowNumber, { amount: '0.00' }), findings: [zero] });
const refused = (rowNumber: number): ExaminedGrant => ({ rowNumber, externalId: undefined, findings: [slashed, zero], record: undefined });

const facts: ImportFacts = { file: 'grants.json', fund: 'AB', dryRun: true, stored: null, findingsFile: null };

const reportOf = (...rows: readonly ExaminedGrant[]) => {
  const tally = new ImportTally();
  rows.forEach(row => tally.add(row));
  return tally.report(facts);
};

describe('the report of an import', () => {
  it('counts rows, findings and exact sums, currency by currency', () => {
    const report = reportOf(good(1), good(2, { amount: '0.20' }), good(3, { amount: '7', currency: 'JPY' }), doubtful(4), refused(5));
    expect(report).toMatchObject({
      format: 'ledby.import-report/1',
      rows: { read: 5, accepted: 4, refused: 1, withWarnings: 2 },
      amounts: [
        { currency: 'GBP', amount: '0.30', grants: 3 },
        { currency: 'JPY', amount: '7', grants: 1 },
      ],
      funders: [{ orgId: 'GB-CHC-2', name: 'Fund A', grants: 4 }],
      findings: [
        { severity: 'ERROR', code: 'DATE_AMBIGUOUS', count: 1 },
        { severity: 'WARNING', code: 'AMOUNT_ZERO', count: 2 },
      ],
      problems: [
        { row: 4, id: '360G-a-4', outcome: 'accepted', findings: [zero] },
        { row: 5, id: null, outcome: 'refused', findings: [slashed, zero] },
      ],
      problemsLeftOut: 0,
    });
  });

  it('says when the file names several funders', () => {
    const other = { name: 'Fund B', orgId: 'GB-CHC-3', scheme: 'GB-CHC', identifier: '3' };
    expect(reportOf(good(1), good(2, { funder: other })).notices.map(({ code }) => code)).toEqual(['FUNDERS_SEVERAL']);
  });

  it('keeps a thousand rows with findings and counts the rest', () => {
    const report = reportOf(...Array.from({ length: 1003 }, (_, index) => refused(index + 1)));
    expect([report.problems.length, report.problemsLeftOut, report.rows.refused]).toEqual([1000, 3, 1003]);
  });

  it('reads well in a terminal', () => {
    const report = {
      ...reportOf(good(1, { amount: '12785625.00' }), ...Array.from({ length: 11 }, (_, index) => refused(index + 2))),
      findingsFile: 'grants.json.findings.csv',
    };
    expect(printReport(report).split('\n')).toEqual([
      '360Giving 1.4: grants.json into fund AB (dry run: nothing is stored)',
      '12 rows read: 1 good, 11 refused; 11 rows with warnings.',
      '12,785,625.00 GBP in 1 grant',
      'Findings:',
      '     11  ERROR     DATE_AMBIGUOUS',
      '     11  WARNING   AMOUNT_ZERO',
      'Rows:',
      ...Array.from({ length: 10 }, (_, index) => [
        `  row ${index + 2}, refused`,
        '    ERROR DATE_AMBIGUOUS: "Award Date" is ambiguous.',
        '    WARNING AMOUNT_ZERO: "Amount Awarded" is 0, which is unusual for a grant.',
      ]).flat(),
      '  and 1 more row',
      'Every row with findings: grants.json.findings.csv',
    ]);
  });
});

describe('the list of findings', () => {
  const aFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'ledby-findings-'));

  it('lies beside the file, as a table whose cells cannot run', async () => {
    const folder = await aFolder();
    const list = new FindingsFile(join(folder, 'grants.xlsx'), 'csv');
    await list.add(problemsOf(good(1)));
    await list.add({ ...problemsOf(doubtful(2)), id: '-2+3' });
    expect(await list.finish()).toBe(join(folder, 'grants.xlsx.findings.csv'));
    expect(await readFile(join(folder, 'grants.xlsx.findings.csv'), 'utf8')).toBe(
      `row,id,outcome,severity,code,field,sentence\r\n2,'-2+3,accepted,WARNING,AMOUNT_ZERO,amountAwarded,"""Amount Awarded"" is 0, which is unusual for a grant."\r\n`,
    );
  });

  it('is JSON for machines', async () => {
    const list = new FindingsFile(join(await aFolder(), 'grants.json'), 'json');
    const rows = [problemsOf(doubtful(2)), problemsOf(refused(3))];
    await list.add(rows[0] ?? problemsOf(good(1)));
    await list.add(rows[1] ?? problemsOf(good(1)));
    expect(JSON.parse(await readFile((await list.finish()) ?? '', 'utf8'))).toEqual(rows);
  });

  it('is not written when there is nothing to list, nor when the import was given up', async () => {
    const folder = await aFolder();
    const empty = new FindingsFile(join(folder, 'a.json'), 'json');
    await empty.add(problemsOf(good(1)));
    expect(await empty.finish()).toBeNull();
    const givenUp = new FindingsFile(join(folder, 'b.json'), 'json');
    for (let row = 1; row <= 1000; row += 1) {
      await givenUp.add(problemsOf(refused(row)));
    }
    await givenUp.discard();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('the progress of reading', () => {
  const shown = (isTTY: boolean, times: readonly number[]): string => {
    let [clock, text] = [0, ''];
    const display = new ProgressDisplay({ isTTY, write: (more: string) => (text += more) }, () => clock);
    for (const time of times) {
      clock = time;
      display.show({ bytesRead: time, bytesTotal: 10_000, rows: time / 10 });
    }
    display.end();
    return text;
  };

  it('is a bar in a terminal, drawn ten times a second and wiped at the end', () => {
    expect(shown(true, [50, 100, 150, 5000])).toBe(
      `\r[${'.'.repeat(30)}] 1 % read, 10 rows\u001b[K\r[${'#'.repeat(15)}${'.'.repeat(15)}] 50 % read, 500 rows\u001b[K\r\u001b[K`,
    );
  });

  it('is a line every few seconds in a log, and nothing for a quick file', () => {
    expect(shown(false, [1000, 2999])).toBe('');
    expect(shown(false, [1000, 3000, 4000, 6500])).toBe('30 % read, 300 rows\n65 % read, 650 rows\n');
  });
});
