import { createDemoAccounts } from '@ledby/identity';
import { type CreateAccounts, type DemoLoaded, loadDemoPortfolio } from '@ledby/interchange';
import pg from 'pg';
import { aDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let owner: pg.Client;
let first: DemoLoaded;
const told: string[] = [];

const load = (createAccounts: CreateAccounts = createDemoAccounts) =>
  loadDemoPortfolio({ ...database, createAccounts, onProgress: text => told.push(text) });
const rowsOf = async <T extends pg.QueryResultRow>(text: string): Promise<readonly T[]> => (await owner.query<T>(text)).rows;
const countOf = async (from: string): Promise<number> =>
  (await rowsOf<{ count: number }>(`select count(*)::integer as count from ${from}`))[0]?.count ?? -1;

beforeAll(async () => {
  database = await aDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

describe('an empty Ledby that is filled with the demo portfolio', () => {
  it('stays empty when the filling fails half-way', async () => {
    await expect(load(() => Promise.reject(new Error('No more accounts today.')))).rejects.toThrow('No more accounts today.');
    expect([await countOf('funder'), await countOf('organisation'), await countOf('account_user')]).toEqual([0, 0, 0]);
  });

  it('has funds, invented grantees, grants and accounts afterwards, and says so while it happens', async () => {
    first = await load();
    expect(first).toEqual({
      loaded: true,
      funds: await countOf('fund'),
      organisations: await countOf('organisation where is_demo'),
      grants: await countOf('"grant"'),
    });
    expect(first.grants).toBeGreaterThan(240);
    expect(told.length).toBeGreaterThan(3);
    expect(await countOf('account_user')).toBe(11);
  });

  it('is not filled a second time', async () => {
    expect(await load()).toMatchObject({ loaded: false, grants: 0 });
    expect(await countOf('"grant"')).toBe(first.grants);
  });

  it('opens its accounts to their funds and to nothing else', async () => {
    const held = await rowsOf(`
      select u.email, string_agg(f.code || ' ' || m.role, ', ' order by f.code desc) as funds from account_user u
        left join fund_membership m on m.user_id = u.id left join fund f on f.id = m.fund_id group by u.email order by u.email`);
    expect(held).toEqual([
      { email: 'admin@ledby.test', funds: null },
      { email: 'analyst@ledby.test', funds: 'UNVTF ANALYST' },
      { email: 'editor@ledby.test', funds: null },
      { email: 'finance@ledby.test', funds: 'UNVTF FINANCE' },
      { email: 'grantee@ledby.test', funds: null },
      { email: 'officer@ledby.test', funds: 'UNVTF OFFICER, SLF OFFICER' },
      { email: 'owner@ledby.test', funds: null },
      { email: 'privacy@ledby.test', funds: 'UNVTF DATA_PROTECTION' },
      { email: 'reviewer@ledby.test', funds: 'UNVTF REVIEWER' },
      { email: 'second@ledby.test', funds: 'UNVTF OFFICER' },
      { email: 'trustee@ledby.test', funds: 'UNVTF TRUSTEE' },
    ]);
    const ownGrants = await countOf(
      `"grant" g join organisation_membership m on m.organisation_id = g.recipient_id join account_user u on u.id = m.user_id where u.email = 'grantee@ledby.test'`,
    );
    expect(ownGrants).toBeGreaterThanOrEqual(4);
  });

  it('writes one entry into the chain of each fund, by the administrator', async () => {
    const entries = await rowsOf(`
      select count(*)::integer as entries, count(distinct a.fund_id)::integer as funds, min(u.email) as by from audit_entry a join account_user u on u.id = a.actor_id
        where a.operation = 'loadDemoPortfolio' and a.sequence = 1`);
    expect(entries).toEqual([{ entries: first.funds, funds: first.funds, by: 'admin@ledby.test' }]);
  });

  it('says of no real organisation who leads it', async () => {
    expect(await countOf('restricted.leadership_attestation a join organisation o on o.id = a.organisation_id where not o.is_demo')).toBe(
      0,
    );
    expect(await countOf('restricted.leadership_standing s join organisation o on o.id = s.organisation_id where not o.is_demo')).toBe(0);
    expect(await countOf('restricted.leadership_attestation')).toBeGreaterThan(300);
  });
});

/** The same sums as the triggers keep, counted from the rows alone. */
const money = `
  select g.fund_id, p.cycle_id, p.id as project_id, g.currency::text as currency, 0 as projects, count(*) filter (where g.status not in ('PIPELINE', 'CANCELLED')) as grants,
    coalesce(sum(g.amount) filter (where g.status not in ('PIPELINE', 'CANCELLED')), 0) as awarded, 0 as disbursed
    from "grant" g join project p on p.fund_id = g.fund_id and p.id = g.project_id group by 1, 2, 3, 4
  union all
  select g.fund_id, p.cycle_id, p.id, d.currency::text, 0, 0, 0, coalesce(sum(d.amount) filter (where d.status = 'PAID'), 0)
    from disbursement d join "grant" g on g.fund_id = d.fund_id and g.id = d.grant_id join project p on p.fund_id = g.fund_id and p.id = g.project_id group by 1, 2, 3, 4
  union all
  select fund_id, cycle_id, id, '', 1, 0, 0, 0 from project`;

const sums = 'sum(t.projects) as projects, sum(t.grants) as grants, sum(t.awarded) as awarded, sum(t.disbursed) as disbursed';

/** Cells that only one side has, or that differ; an empty cell and a missing one are the same. */
const differences = (key: string, counted: string, kept: string) => `
  (select ${key}, ${sums} from (${counted}) t group by ${key}) counted full join (select ${key}, ${sums} from ${kept} t group by ${key}) kept using (${key})
  where (coalesce(counted.projects, 0), coalesce(counted.grants, 0), coalesce(counted.awarded, 0), coalesce(counted.disbursed, 0))
    is distinct from (coalesce(kept.projects, 0), coalesce(kept.grants, 0), coalesce(kept.awarded, 0), coalesce(kept.disbursed, 0))`;

describe('the sums that are kept beside the demo portfolio', () => {
  it('equal a recount of projects, grants and money', async () => {
    expect(await countOf('portfolio_tally')).toBeGreaterThan(20);
    expect(await countOf(differences('fund_id, cycle_id, currency', money, 'portfolio_tally'))).toBe(0);
  });

  it('equal a recount by level and reply', async () => {
    const placed = `
      select m.*, coalesce(s.level, 'NOT_STATED') as level, coalesce(s.is_strict, false) as is_strict, coalesce(s.is_verified, false) as is_verified, coalesce(s.reply, 'NOT_ASKED') as reply
        from (${money}) m left join restricted.leadership_standing s on s.fund_id = m.fund_id and s.project_id = m.project_id and s.audience = 'INTERNAL'`;
    expect(await countOf(`restricted.impact_tally where currency = '' and level = 'SURVIVOR_LED'`)).toBeGreaterThan(3);
    expect(
      await countOf(differences('fund_id, cycle_id, level, is_strict, is_verified, reply, currency', placed, 'restricted.impact_tally')),
    ).toBe(0);
  });
});
