import { globalIdOf } from '@ledby/kernel';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandLine, type Said } from '../support/command-line.js';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';

const material = path.join(import.meta.dirname, '../support/material');
const [realJson, realWorkbook, wolfson] = [
  'ab-charitable-trust-2021.json',
  'ab-charitable-trust-2021.xlsx',
  'wolfson-mixed-currency.json',
] as const;

type Package = { grants: Record<string, unknown>[] };

let demo: DemoApp;
let commandLine: CommandLine;

beforeAll(async () => {
  demo = await aDemoApp();
  const { ownerUrl, appUrl } = demo.app.database;
  commandLine = new CommandLine({ DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl });
  for (const name of [realJson, realWorkbook, wolfson]) copyFileSync(path.join(material, name), path.join(commandLine.folder, name));
}, 180_000);

afterAll(async () => {
  commandLine.clear();
  await demo.app.stop();
});

const importing = (file: string, fund: string, ...options: readonly string[]): Promise<Said> =>
  commandLine.run(['import', '360giving', file, '--fund', fund, ...options]);

const reportOf = async (file: string, fund: string, ...options: readonly string[]) => {
  const { code, output } = await importing(file, fund, '--json', ...options);
  return { code, report: JSON.parse(output) };
};

const fundId = async (code: string): Promise<string | undefined> =>
  (await demo.app.owner.query<{ id: string }>('select id from fund where code = $1', [code])).rows[0]?.id;

const written = [
  'fund',
  'funder',
  'grant_cycle',
  'project',
  '"grant"',
  'organisation',
  'organisation_identifier',
  'organisation_alias',
  'fund_membership',
  'audit_entry',
];

const everything = async (): Promise<string> => {
  const counts = written.map(table => `(select count(*) || md5(coalesce(string_agg(t::text, '' order by t::text), '')) from ${table} t)`);
  return JSON.stringify((await demo.app.owner.query(`select ${counts.map((count, place) => `${count} as c${place}`).join(', ')}`)).rows);
};

const summaryOf = async (code: string) => {
  const query =
    'query ($fund: ID!) { portfolioSummary(fund: $fund) { grants projects money { currency grants awarded { amount } } cycles { grants cycle { number title } } } }';
  const fund = globalIdOf('fnd', (await fundId(code)) ?? '');
  return (await demo.app.ask(demo.as.officer, query, { fund })).data.portfolioSummary;
};

/** The real package with some of its grants said otherwise. */
const rewritten = (name: string, rewrite: (grants: Record<string, unknown>[]) => void): string => {
  const whole = JSON.parse(readFileSync(path.join(material, realJson), 'utf8')) as Package;
  rewrite(whole.grants);
  writeFileSync(path.join(commandLine.folder, name), JSON.stringify(whole));
  return name;
};

describe('Real grants come in from the command line', () => {
  it('shows in a dry run what would happen, and writes nothing', async () => {
    const before = await everything();
    const { code, report } = await reportOf(realJson, 'ABCT', '--dry-run');
    expect(code).toBe(0);
    expect(report).toMatchObject({
      dryRun: true,
      rows: { read: 783, accepted: 783, refused: 0 },
      stored: { created: 783 },
      findingsFile: null,
    });
    expect(await everything()).toBe(before);
    expect(existsSync(path.join(commandLine.folder, `${realJson}.findings.json`))).toBe(false);
  });

  it('takes the 783 grants in whole, into a fund made from their funder, which the demo officer may read', async () => {
    const { code, output } = await importing(realJson, 'abct');
    expect(code).toBe(0);
    expect(output).toContain('783 rows read: 783 good, 0 refused');
    expect(output).toContain('12,785,625.00 GBP in 783 grants');
    expect(output).toContain('officer@ledby.test, the demo officer, may read the new fund ABCT');
    const summary = await summaryOf('ABCT');
    expect(summary).toMatchObject({
      grants: 783,
      projects: 783,
      money: [{ currency: 'GBP', grants: 783, awarded: { amount: '12785625.00' } }],
    });
    expect(summary.cycles).toHaveLength(9);
    expect(summary.cycles).toContainEqual({ grants: 160, cycle: { number: '2020', title: 'Awards of 2020' } });
  });

  it('changes nothing the second time, from JSON or from the workbook', async () => {
    const before = await everything();
    const again = await reportOf(realJson, 'ABCT');
    const fromWorkbook = await reportOf(realWorkbook, 'ABCT');
    expect([again.code, again.report.stored]).toEqual([0, { created: 0, changed: 0, unchanged: 783 }]);
    expect([fromWorkbook.code, fromWorkbook.report.stored]).toEqual([0, { created: 0, changed: 0, unchanged: 783 }]);
    expect(await everything()).toBe(before);
  });

  it('finds the same organisations for another fund', async () => {
    const count = async () => (await demo.app.owner.query('select count(*) from organisation')).rows[0].count;
    const before = await count();
    expect((await importing(realWorkbook, 'ABXL')).code).toBe(0);
    expect(await count()).toBe(before);
    expect(await summaryOf('ABXL')).toMatchObject({ grants: 783, money: [{ awarded: { amount: '12785625.00' } }] });
  });

  it('flags nobody as led by survivors', async () => {
    const { rows } = await demo.app.owner.query(
      'select count(*)::integer as count from restricted.leadership_standing s join fund f on f.id = s.fund_id where not f.is_demo',
    );
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('takes over what a publisher corrected, and records which fields', async () => {
    const file = rewritten('corrected.json', grants => {
      Object.assign(grants[0] ?? {}, { amountAwarded: 31_000, title: 'A corrected title' });
    });
    const { code, report } = await reportOf(file, 'ABCT');
    expect([code, report.stored]).toEqual([0, { created: 0, changed: 1, unchanged: 782 }]);
    expect((await summaryOf('ABCT')).money[0].awarded.amount).toBe('12786625.00');
    const { rows } = await demo.app.owner.query(
      `select fields from audit_entry where operation = 'cli.import360giving' and subject_type = 'Grant' and fund_id = $1 order by sequence desc limit 1`,
      [await fundId('ABCT')],
    );
    expect(rows[0].fields).toEqual(['title', 'amount']);
    expect((await reportOf(realJson, 'ABCT')).report.stored).toMatchObject({ changed: 1, unchanged: 782 });
  });

  it('refuses a row that contradicts the award, lists it, and takes the others', async () => {
    const file = rewritten('contradicting.json', grants => {
      Object.assign(grants[1] ?? {}, { currency: 'EUR' });
      Object.assign(grants[2] ?? {}, { title: 'Another title' });
    });
    const { code, report } = await reportOf(file, 'ABCT');
    expect([code, report.rows.refused, report.stored]).toEqual([2, 1, { created: 0, changed: 1, unchanged: 781 }]);
    const listed = JSON.parse(readFileSync(report.findingsFile, 'utf8'));
    expect(listed).toContainEqual(
      expect.objectContaining({
        row: 2,
        outcome: 'refused',
        findings: [expect.objectContaining({ severity: 'ERROR', code: 'AWARD_DIFFERS' })],
      }),
    );
  });

  it('refuses the mixed-currency file row by row with reasons, and makes no fund of it', async () => {
    const { code, report } = await reportOf(wolfson, 'WOLFSON');
    expect([code, report.rows]).toEqual([2, { read: 379, accepted: 0, refused: 379, withWarnings: 114 }]);
    expect(report.problems[0].findings[0]).toMatchObject({ severity: 'ERROR', code: 'DATE_AMBIGUOUS' });
    expect(JSON.parse(readFileSync(report.findingsFile, 'utf8'))).toHaveLength(379);
    expect(await fundId('WOLFSON')).toBeUndefined();
  });

  it('keeps nothing of a file that breaks off', async () => {
    const whole = readFileSync(path.join(material, realJson));
    writeFileSync(path.join(commandLine.folder, 'cut.json'), whole.subarray(0, whole.length - 40));
    const before = await everything();
    const { code, output, complaints } = await importing('cut.json', 'CUT', '--json');
    expect([code, JSON.parse(output)]).toMatchObject([1, { format: 'ledby.import-refusal/1', problem: 'TRUNCATED' }]);
    expect(complaints).toMatch(/^This file ends before it is complete, after grant 78\d\..*\n$/);
    expect(await everything()).toBe(before);
    expect(existsSync(path.join(commandLine.folder, 'cut.json.findings.json'))).toBe(false);
  });

  it('leaves the audit chains whole', async () => {
    const { code, output } = await commandLine.run(['audit', 'verify', '--fund', 'ABCT']);
    expect([code, output]).toEqual([0, expect.stringMatching(/^ABCT: \d+ entries, unbroken\n/)]);
  });
});
