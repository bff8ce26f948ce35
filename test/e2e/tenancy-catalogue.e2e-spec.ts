import pg from 'pg';
import { aDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await aDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Every statement below asks for what breaks the rule, so that an empty answer is the good one. */
const offenders = async (statement: string): Promise<readonly string[]> =>
  (await owner.query<{ offender: string }>(statement)).rows.map(({ offender }) => offender);

const ours = `('public', 'restricted', 'app')`;
const fundOwned = `(select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ${ours} where a.attname = 'fund_id' and not a.attisdropped)`;
const fundColumn = (relation: string) => `(select attnum from pg_attribute where attrelid = ${relation} and attname = 'fund_id')`;

describe('a row that belongs to a fund carries the fund in its keys', () => {
  it('has the fund first in its primary key', async () => {
    expect(
      await offenders(`select t.attrelid::regclass::text as offender from ${fundOwned} t
        where not exists (select from pg_constraint k where k.conrelid = t.attrelid and k.contype = 'p' and k.conkey[1] = ${fundColumn('k.conrelid')})`),
    ).toEqual([]);
  });

  it('has the fund first in every unique key', async () => {
    expect(
      await offenders(`select i.indexrelid::regclass::text as offender from pg_index i
        where i.indrelid in ${fundOwned} and i.indisunique and i.indkey[0] <> ${fundColumn('i.indrelid')}`),
    ).toEqual([]);
  });

  it('has the fund first on both sides of every foreign key to a row of the fund', async () => {
    expect(
      await offenders(`select k.conname || ' on ' || k.conrelid::regclass as offender from pg_constraint k
        where k.contype = 'f' and k.conrelid in ${fundOwned} and k.confrelid in ${fundOwned}
          and (k.conkey[1] <> ${fundColumn('k.conrelid')} or k.confkey[1] <> ${fundColumn('k.confrelid')})`),
    ).toEqual([]);
  });

  it('is never pointed at by what all funds share', async () => {
    expect(
      await offenders(`select k.conname || ' on ' || k.conrelid::regclass as offender from pg_constraint k
        where k.contype = 'f' and k.confrelid in ${fundOwned} and k.conrelid not in ${fundOwned}`),
    ).toEqual([]);
  });

  it('names a fund that exists, but for the chain of the platform itself', async () => {
    expect(
      await offenders(`select t.attrelid::regclass::text as offender from ${fundOwned} t
        where not exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = t.attrelid and k.confrelid = 'public.fund'::regclass) order by 1`),
    ).toEqual(['audit_chain', 'audit_entry']);
  });

  it('is never changed by a foreign key in a way that a cluster refuses', async () => {
    expect(
      await offenders(`select k.conname || ' on ' || k.conrelid::regclass as offender from pg_constraint k join pg_namespace n on n.oid = k.connamespace
        where k.contype = 'f' and n.nspname in ${ours} and (k.confdeltype not in ('a', 'c') or k.confupdtype <> 'a')`),
    ).toEqual([]);
  });

  it('keeps its fund and its id: the application may change neither', async () => {
    expect(
      await offenders(`select t.attrelid::regclass || '.' || a.attname as offender from ${fundOwned} t join pg_attribute a on a.attrelid = t.attrelid and a.attname in ('fund_id', 'id')
        where has_column_privilege('ledby_app', t.attrelid, a.attnum, 'update') or has_column_privilege('ledby_lead', t.attrelid, a.attnum, 'update')`),
    ).toEqual([]);
  });
});

describe('the second wall', () => {
  it('stands round every table of a fund, for its owner too', async () => {
    expect(
      await offenders(
        `select c.oid::regclass::text as offender from pg_class c where c.oid in ${fundOwned} and not (c.relrowsecurity and c.relforcerowsecurity)`,
      ),
    ).toEqual([]);
  });

  it('is forced wherever it stands', async () => {
    expect(
      await offenders(`select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ${ours} and c.relrowsecurity and not c.relforcerowsecurity`),
    ).toEqual([]);
  });

  it('has the same fund wall on every table of a fund, for reading and for writing', async () => {
    const wall = '(fund_id = ANY (app.current_funds()))';
    expect(
      await offenders(`select t.attrelid::regclass::text as offender from ${fundOwned} t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace
        where not exists (select from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname and p.policyname = 'fund_wall' and p.cmd = 'ALL'
          and p.permissive = 'PERMISSIVE' and p.qual = '${wall}' and p.with_check = '${wall}')`),
    ).toEqual([]);
  });

  it('lets nobody write into a fund by any other policy than that wall and the upkeep', async () => {
    expect(
      await offenders(`select format('%s on %s', p.policyname, p.tablename) as offender from pg_policies p join ${fundOwned} t on t.attrelid = format('%I.%I', p.schemaname, p.tablename)::regclass
        where p.cmd <> 'SELECT' and p.policyname <> 'fund_wall' and not (p.policyname = 'upkeep' and p.roles = '{ledby_upkeep}')`),
    ).toEqual([]);
  });

  it('is built of the own columns and the settings of the session, of nothing that reads a table', async () => {
    expect(
      await offenders(`select format('%s on %s', policyname, tablename) as offender from pg_policies where schemaname in ${ours}
        and concat_ws(' ', qual, with_check) ~* '\\m(select|exists|from)\\M'`),
    ).toEqual([]);
    expect(
      await offenders(`select distinct called.name as offender from pg_policies p, regexp_matches(concat_ws(' ', p.qual, p.with_check), '(app\\.\\w+)\\(', 'g') found, unnest(found) called (name)
        where not exists (select from pg_proc f where f.oid = to_regproc(called.name) and coalesce(pg_get_function_sqlbody(f.oid), f.prosrc) ~ 'current_setting' and coalesce(pg_get_function_sqlbody(f.oid), f.prosrc) !~* '\\m(from|join)\\M')`),
    ).toEqual([]);
  });

  it('is not walked round by a view', async () => {
    expect(
      await offenders(`select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ${ours} and (c.relkind = 'm' or c.relkind = 'v' and not coalesce(c.reloptions @> '{security_invoker=true}', false))`),
    ).toEqual([]);
  });

  it("is not walked round by a function: whatever runs with its owner's rights has a fixed search path and is not for everybody", async () => {
    const definers = `from pg_proc f join pg_namespace n on n.oid = f.pronamespace where n.nspname in ${ours} and f.prosecdef`;
    expect(
      await offenders(`select f.oid::regprocedure::text as offender ${definers}
        and not exists (select from unnest(f.proconfig) setting where setting like 'search_path=%' and setting like '%pg_temp')`),
    ).toEqual([]);
    expect(
      await offenders(`select f.oid::regprocedure::text as offender ${definers} and has_function_privilege('public', f.oid, 'execute')`),
    ).toEqual([]);
  });
});

describe('the roles of the application', () => {
  const attributesOf = async (role: string) =>
    (
      await owner.query(
        `select rolcanlogin, rolinherit, rolbypassrls, rolsuper, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1`,
        [role],
      )
    ).rows[0];
  const humble = { rolbypassrls: false, rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false };

  it('can do no more than sign in, and enter leadership by saying so', async () => {
    expect(await attributesOf('ledby_app')).toEqual({ ...humble, rolcanlogin: true, rolinherit: false });
    expect(await attributesOf('ledby_lead')).toEqual({ ...humble, rolcanlogin: false, rolinherit: false });
    expect(await attributesOf('ledby_upkeep')).toMatchObject({ ...humble, rolcanlogin: false });
  });

  it('belong to nobody but each other: the application to those it reads as, and to nothing else', async () => {
    expect(
      await offenders(`select format('%s in %s', m.rolname, r.rolname) as offender from pg_auth_members x join pg_roles m on m.oid = x.member join pg_roles r on r.oid = x.roleid
        where m.rolname like 'ledby\\_%' and m.rolname <> current_user order by 1`),
    ).toEqual(['ledby_app in ledby_fund', 'ledby_app in ledby_fund_lead', 'ledby_app in ledby_lead']);
  });

  it('own nothing and may make nothing', async () => {
    expect(
      await offenders(`select o.offender from (
          select relname::text as offender, relowner as owner from pg_class union all select proname::text, proowner from pg_proc union all select nspname::text, nspowner from pg_namespace
        ) o join pg_roles r on r.oid = o.owner where r.rolname in ('ledby_app', 'ledby_lead')`),
    ).toEqual([]);
    expect(
      await offenders(`select format('%s in %s', r.rolname, n.nspname) as offender from pg_roles r, pg_namespace n
        where r.rolname in ('ledby_app', 'ledby_lead') and n.nspname in ${ours} and has_schema_privilege(r.oid, n.oid, 'create')`),
    ).toEqual([]);
  });
});
