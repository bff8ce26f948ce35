import { ReleasesModule } from '@ledby/impact';
import pg from 'pg';
import { ReleasedFund } from '../support/a-released-fund.js';

let fund: ReleasedFund;
/** Closed together at the end: no Ledby is started in a process in which another was closed. */
const started: ReleasedFund[] = [];

const another = async (options: Parameters<typeof ReleasedFund.start>[0] = {}): Promise<ReleasedFund> => {
  const one = await ReleasedFund.start(options);
  started.push(one);
  return one;
};
let first: string;

beforeAll(async () => {
  fund = await another();
  first = await fund.release();
});
afterAll(async () => {
  for (const one of started) await one.stop();
});

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing refused',
    (failure: { code: string }) => failure.code,
  );

const file = async (id: string): Promise<string> => (await fund.fetch(`/releases/${id}.json`)).text();

describe('A published release', () => {
  it('is changed and deleted by nobody: not by the application in its fund, not by the owner of the database', async () => {
    const app = new pg.Client({ connectionString: fund.ledby.database.appUrl });
    await app.connect();
    const written = [
      `update impact_release set document = '{}'`,
      'update impact_release set pdf = null',
      'delete from impact_release',
      'truncate impact_release',
    ];
    try {
      for (const statement of written) {
        await app.query('begin');
        await app.query(`select app.set_local('app.fund_ids', $1, true)`, [`{${fund.fundId}}`]);
        expect([statement, await refusalOf(app.query(statement))]).toEqual([statement, '42501']);
        await app.query('rollback');
        await app.query('begin');
        await app.query(`select app.set_local('role', 'ledby_lead', true)`);
        expect([statement, await refusalOf(app.query(statement))]).toEqual([statement, '42501']);
        await app.query('rollback');
      }
    } finally {
      await app.end();
    }
    for (const statement of written.slice(0, 3)) {
      expect([statement, await refusalOf(fund.ledby.owner.query(statement))]).toEqual([statement, '42501']);
    }
  });

  it('stays as it is when somebody withdraws; the next one no longer counts them, and the one after comes not too soon', async () => {
    const before = await file(first);
    await fund.withdraw(30);
    expect(await file(first)).toBe(before);
    expect(await fund.prepare(fund.as.officer)).toEqual({ refusal: 'RELEASE_TOO_SOON' });
    fund.today('2027-01-20');
    expect(await fund.prepare(fund.as.officer, { periodEnd: '2026-12-31', policy: 'ANY_LEADER_V1' })).toEqual({
      refusal: 'RELEASE_POLICY_FIXED',
    });
    const second = await fund.release({ periodEnd: '2026-12-31' });
    const { release } = JSON.parse(await file(second));
    const { release: earlier } = JSON.parse(before);
    expect(release.earlier).toMatchObject([{ id: first, number: 1 }]);
    expect(release.number).toBe(2);
    // The public population has hardly changed, so no figure is told anew: that one changed would tell of the withdrawals.
    expect(release.tables).toEqual(earlier.tables);
    expect(await file(first)).toBe(before);
  });

  it('does not count whoever withdrew between agreement and making', async () => {
    const other = await another();
    const draft = await other.prepare(other.as.officer);
    if (!('id' in draft)) throw new Error(draft.refusal);
    await other.change(other.as.second, 'publishRelease', { id: draft.id, version: draft.version });
    await other.withdraw(5);
    expect(await other.make()).toMatchObject([{ outcome: 'PUBLISHED' }]);
    const { release } = (await (await other.fetch(`/releases/${draft.id.replace('rdr_', 'rel_')}.json`)).json()) as {
      release: { tables: readonly unknown[] };
    };
    expect(release.tables[0]).toMatchObject({ cube: 'all', measure: 'PROJECTS_LED', cells: [{ shown: 50 }] });
  });

  it('leaves its making in the audit, and no figure', async () => {
    const { rows } = await fund.ledby.owner.query(
      `select operation, fields from audit_entry where subject_type in ('ImpactRelease', 'ReleaseDraft') order by sequence`,
    );
    expect(rows.slice(0, 3)).toEqual([
      { operation: 'prepareRelease', fields: ['policy', 'periodEnd', 'state'] },
      { operation: 'publishRelease', fields: ['state', 'publishedBy'] },
      { operation: 'makeRelease', fields: ['document'] },
    ]);
  });
});

describe('The thresholds of an installation', () => {
  it('are never lower than the rule: it does not start', () => {
    expect(() => ReleasesModule.forRoot({ secret: 'x'.repeat(32), releaseThresholds: 'units=10' })).toThrow('raised, never lowered');
  });

  it('are raised: more stays unsaid', async () => {
    const careful = await another({ releaseThresholds: 'units=61' });
    const id = await careful.release();
    const { release } = JSON.parse(await (await careful.fetch(`/releases/${id}.json`)).text());
    expect(release.thresholds.units).toBe(61);
    const shown = release.tables
      .flatMap(({ cells }: { cells: { shown: number | null }[] }) => cells)
      .filter(({ shown: value }: { shown: number | null }) => value !== null);
    expect(shown).toEqual([]);
  });
});
