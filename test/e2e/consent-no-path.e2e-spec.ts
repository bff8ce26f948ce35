import { AnswerForSeat, WithdrawConsent } from '@ledby/leadership';
import { type DemoApp, aDemoApp } from '../support/demo-app.js';
import { anAttestation, standingOf } from '../support/an-attestation.js';
import { someLetters } from '../support/some-letters.js';

let demo: DemoApp;

beforeAll(async () => {
  demo = await aDemoApp();
});
afterAll(() => demo.app.stop());

const rowsOf = async (text: string, values: readonly unknown[] = []) => (await demo.app.owner.query(text, [...values])).rows;

const money = ['grant', 'tranche', 'disbursement', 'project', 'grant_cycle', 'funding_window', 'portfolio_tally'];

describe('from consent to money there is no path', () => {
  it('by a foreign key: none of its rows is pointed at by anything that is paid or decided, nor points at it', async () => {
    const keys = await rowsOf(
      `select c.conrelid::regclass::text as from_table, c.confrelid::regclass::text as to_table, c.confdeltype, c.confupdtype from pg_constraint c
         join pg_class f on f.oid = c.conrelid join pg_namespace fn on fn.oid = f.relnamespace
         join pg_class t on t.oid = c.confrelid join pg_namespace tn on tn.oid = t.relnamespace
        where c.contype = 'f' and (tn.nspname = 'restricted' or fn.nspname = 'restricted')`,
    );
    expect(keys.filter(({ to_table: to, from_table: from }) => to.startsWith('restricted.') && !from.startsWith('restricted.'))).toEqual(
      [],
    );
    expect(keys.filter(({ to_table: to }) => ['"grant"', 'tranche', 'disbursement'].includes(to))).toEqual([]);
    expect(keys.filter(({ confdeltype, confupdtype }) => confdeltype !== 'a' || confupdtype !== 'a')).toEqual([]);
    expect(keys.length).toBeGreaterThan(10);
  });

  it('by a trigger: seats, letters, events and badges have none', async () => {
    const triggers = await rowsOf(
      `select t.tgrelid::regclass::text as on_table from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
        where not t.tgisinternal and n.nspname = 'restricted'`,
    );
    expect(new Set(triggers.map(({ on_table: table }) => table))).toEqual(new Set(['restricted.leadership_standing']));
  });

  it('by a function: none writes what is paid, and none but the sums reads a standing', async () => {
    const functions = await rowsOf(
      `select p.proname as name, pg_get_functiondef(p.oid) as body from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('app', 'public', 'restricted') and p.prokind = 'f' and p.prolang <> (select oid from pg_language where lanname = 'c')`,
    );
    const writesMoney =
      /(insert into|update|delete from)\s+(public\.)?("grant"|tranche|disbursement|project|funding_window|grant_cycle)\b/i;
    expect(functions.filter(({ body }) => writesMoney.test(body)).map(({ name }) => name)).toEqual([]);
    const readsStanding = functions.filter(({ body }) => /leadership_standing|consent_seat/.test(body)).map(({ name }) => name);
    expect(readsStanding.sort()).toEqual(['add_money', 'rebuild_impact', 'recount', 'seat_of_code']);
  });

  it('by a right: who may enter there may change nothing outside', async () => {
    const rights = await rowsOf(
      `select grantee, table_name, privilege_type from information_schema.role_table_grants where table_schema = 'public' and grantee in ('ledby_lead', 'ledby_fund_lead') and privilege_type <> 'SELECT'
       union all select grantee, table_name, privilege_type from information_schema.role_column_grants where table_schema = 'public' and grantee in ('ledby_lead', 'ledby_fund_lead') and privilege_type <> 'SELECT'`,
    );
    expect(rights).toEqual([]);
  });

  it('in the deed: a withdrawal that lowers a level touches no row of money, not even invisibly', async () => {
    const { app } = demo;
    const board = await anAttestation(app, { seats: 5, fundId: (await rowsOf('select id from fund order by code limit 1'))[0].id });
    const [first = '', ...letters] = await someLetters(app, board);
    const { slip } = await app.app.get(AnswerForSeat).execute(first, { scope: 'BADGE', objects: false });
    for (const letter of letters.slice(0, 2)) await app.app.get(AnswerForSeat).execute(letter, { scope: 'BADGE', objects: false });
    const everything = async () =>
      Object.fromEntries(
        await Promise.all(
          money.map(async table => [
            table,
            (
              await rowsOf(
                `select count(*)::int as rows, md5(string_agg(t.xmin::text || t.ctid::text || t::text, '|' order by t.ctid)) as all from "${table}" t`,
              )
            )[0],
          ]),
        ),
      );
    const [before, stood] = [await everything(), await standingOf(app, board)];
    await app.app.get(WithdrawConsent).execute(slip, { scope: null, objects: true });
    expect((await standingOf(app, board))['INTERNAL']).not.toBe(stood['INTERNAL']);
    expect(await everything()).toEqual(before);
    expect(before['grant'].rows).toBeGreaterThan(100);
  });
});
