import { createDemoAccounts } from '@ledby/identity';
import { loadDemoPortfolio } from '@ledby/interchange';
import { anActor } from '@ledby/kernel';
import { contextOf, ReadPool, variablesOf } from '@ledby/platform';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { aReleaseRow } from '../support/a-release-row.js';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { type FundOwnedTable, fundOwnedTables } from '../support/fund-owned.js';
import { someApplications } from '../support/some-applications.js';
import { someBasis } from '../support/some-basis.js';
import { someCalls } from '../support/some-calls.js';
import { someConsents } from '../support/some-consents.js';
import { someForms } from '../support/some-forms.js';
import { someParticipation } from '../support/some-participation.js';

let database: TestDatabase;
let owner: pg.Client;
let app: pg.Client;
let tables: readonly FundOwnedTable[];
let one: string;
let other: string;

beforeAll(async () => {
  database = await aDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  app = new pg.Client({ connectionString: database.appUrl });
  await Promise.all([owner.connect(), app.connect()]);
  await loadDemoPortfolio({ ...database, createAccounts: createDemoAccounts, onProgress: () => undefined });
  tables = await fundOwnedTables(owner);
  const { rows } = await owner.query<{ fund_id: string }>('select fund_id from "grant" group by fund_id order by count(*) desc limit 2');
  [one, other] = rows.map(row => row.fund_id) as [string, string];
  await aReleaseRow(owner, one);
  await aReleaseRow(owner, other);
  await someParticipation(owner);
  await someBasis(owner);
  await someCalls(owner, [one, other]);
  await someApplications(owner, [one, other]);
  await someConsents(owner);
  await someForms(owner, [one, other]);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

const officerOf = (fund: string) => anActor({ userId: randomUUID(), funds: { OFFICER: [fund] } });

const enter = async (fund: string): Promise<void> => {
  for (const [name, value] of Object.entries(variablesOf(contextOf(officerOf(fund))))) {
    await app.query('select app.set_local($1, $2, true)', [name, value]);
  }
};

/** One transaction of the application's role, undone afterwards. */
const asApplication = async <T>(fund: string | undefined, work: () => Promise<T>): Promise<T> => {
  await app.query('begin');
  try {
    if (fund !== undefined) await enter(fund);
    return await work();
  } finally {
    await app.query('rollback');
  }
};

const funds = (from: string, client = app) =>
  client.query<{ fund_id: string }>(`select distinct fund_id from ${from}`).then(({ rows }) => rows.map(({ fund_id }) => fund_id));

const lead = async (isRestricted: boolean): Promise<void> => void (isRestricted && (await app.query('set local role ledby_lead')));

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing refused',
    (failure: { code: string }) => failure.code,
  );

const [notPermitted, notFound] = ['42501', '23503'];

describe('a fund behind its wall', () => {
  it('has rows in every table that is looked at here, or nothing would be hidden by anything', async () => {
    const empty: string[] = [];
    for (const { table } of tables) {
      empty.push(...((await funds(table, owner)).length > 0 ? [] : [table]));
    }
    expect(empty).toEqual([]);
    expect(tables.length).toBeGreaterThan(15);
  });

  it('shows no row of any table to somebody without a context', async () => {
    for (const { table, isRestricted } of tables) {
      const seen = await asApplication(undefined, () => lead(isRestricted).then(() => funds(table)));
      expect([table, seen]).toEqual([table, []]);
    }
  });

  it('shows its own rows to its officer, and none of another fund that is not for everybody', async () => {
    const published = new Set([
      'public.call_for_proposals',
      'public.grant_cycle',
      'public.funding_window',
      'public.dated_statement',
      'public.leadership_policy',
      'public.impact_release',
    ]);
    for (const { table, isRestricted } of tables.filter(looked => !published.has(looked.table))) {
      const seen = await asApplication(one, () => lead(isRestricted).then(() => funds(table)));
      expect([table, seen.filter(fund => fund !== one)]).toEqual([table, []]);
    }
    expect(await asApplication(one, () => funds('"grant"'))).toEqual([one]);
  });

  it('refuses leadership to the application that did not say it enters it', async () => {
    for (const { table } of tables.filter(({ isRestricted }) => isRestricted)) {
      expect([table, await asApplication(one, () => refusalOf(funds(table)))]).toEqual([table, notPermitted]);
    }
  });

  it('is forgotten with the transaction, also when it commits', async () => {
    await app.query('begin');
    await enter(one);
    expect(await funds('"grant"')).toEqual([one]);
    await app.query('commit');
    expect(await funds('"grant"')).toEqual([]);
  });

  it('takes no row for another fund, and gives none of another to change', async () => {
    const statement = {
      text: `insert into dated_statement (fund_id, id, stated_on, statement, source_url) values ($1, $2, '2026-01-01', 'x', 'https://example.org')`,
      values: [other, randomUUID()],
    };
    expect(await asApplication(one, () => refusalOf(app.query(statement)))).toBe(notPermitted);
    const { rowCount } = await asApplication(one, () =>
      app.query({ text: `update "grant" set title = 'taken' where fund_id = $1`, values: [other] }),
    );
    expect(rowCount).toBe(0);
  });

  it('lets no row move to another fund', async () => {
    expect(await asApplication(one, () => refusalOf(app.query({ text: 'update "grant" set fund_id = $1', values: [other] })))).toBe(
      notPermitted,
    );
  });

  it('lets no row point into another fund, whoever writes it', async () => {
    const { rows } = await owner.query<{ id: string }>('select id from grant_cycle where fund_id = $1 limit 1', [other]);
    const pointing = owner.query(
      `insert into dated_statement (fund_id, id, cycle_id, stated_on, statement, source_url) values ($1, $2, $3, '2026-01-01', 'x', 'https://example.org')`,
      [one, randomUUID(), rows[0]?.id],
    );
    expect(await refusalOf(pointing)).toBe(notFound);
  });
});

describe('two officers of two funds who read at the same time', () => {
  it('never see a row of each other in a thousand interleaved reads over few connections', async () => {
    const pool = new ReadPool({ appUrl: database.appUrl, connections: 3, statementTimeout: 10_000 });
    const statement = { text: `select json_agg(distinct g.fund_id)::text from "grant" g`, name: 'funds_of_grants', values: [] };
    const turns = Array.from({ length: 1000 }, (_, turn) => (turn % 2 === 0 ? one : other));
    try {
      const seen = await Promise.all(turns.map(fund => pool.read(contextOf(officerOf(fund)), false, statement)));
      expect(seen.map(text => JSON.parse(text ?? 'null'))).toEqual(turns.map(fund => [fund]));
    } finally {
      await pool.onApplicationShutdown();
    }
  });
});
