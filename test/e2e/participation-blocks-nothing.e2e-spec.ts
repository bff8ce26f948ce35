import { activityKinds } from '@ledby/leadership';
import { Portfolio } from '../support/a-portfolio.js';
import { Participants } from '../support/participants.js';

let portfolio: Portfolio;
let us: Participants;
beforeAll(async () => {
  portfolio = await Portfolio.start();
  us = await Participants.of(portfolio);
});
afterAll(() => portfolio.stop());

const money = async (): Promise<readonly unknown[]> => {
  const tables = ['project', '"grant"', 'tranche', 'disbursement', 'funding_window', 'grant_cycle', 'portfolio_tally'];
  const found: unknown[] = [];
  for (const table of tables) {
    found.push(
      ...(await portfolio.ledby.owner.query(`select '${table}' as "table", xmin::text, t.* from ${table} t order by t::text`)).rows,
    );
  }
  return found;
};

describe('an activity that lacks every safeguard', () => {
  it('touches no row of money, and holds up neither an award, a payment, a return nor a move', async () => {
    const { officer, finance } = portfolio;
    const { projectId } = us;
    await us.attest('G4');
    const grantId = await portfolio.aGrant({ projectId });
    const before = await money();
    for (const kind of activityKinds) {
      expect(await us.declare(us.owner, kind)).toMatchObject({ is: { kind } });
    }
    expect(await us.openCodes()).toHaveLength(1 + 5 * 6 + 3);
    expect(await us.level()).toBe('NOT_STATED');
    expect(await money()).toEqual(before);

    const paid = { amount: { amount: '20000.00', currency: 'USD' }, paidOn: '2026-04-01' };
    const { id } = await portfolio.done(finance, 'recordDisbursement', { grantId, ...paid });
    await portfolio.done(finance, 'returnDisbursement', { id });
    await portfolio.done(finance, 'recordDisbursement', { grantId, ...paid });
    await portfolio.aGrant({ projectId });
    await portfolio.done(officer, 'changeGrant', { id: grantId, version: 1, endsOn: '2027-03-01' });
    const { data } = await portfolio.ledby.ask(officer, 'query Of($id: ID!) { project(id: $id) { version } }', { id: projectId });
    const changed = await portfolio.done(officer, 'changeProject', { id: projectId, ...data.project, theme: 'LEGAL_AID' }, 'version');
    const suspended = await portfolio.done(officer, 'moveProject', { id: projectId, ...changed, move: 'SUSPEND' }, 'version');
    await portfolio.done(officer, 'moveProject', { id: projectId, ...suspended, move: 'RESUME' });
    const finalised = await portfolio.done(officer, 'moveGrant', { id: grantId, version: 2, move: 'FINALISE' }, 'version');
    await portfolio.done(officer, 'moveGrant', { id: grantId, ...finalised, move: 'CLOSE' });
  });

  it('is found by no foreign key, trigger or function of money', async () => {
    const { rows } = await portfolio.ledby.owner.query(`
      select conrelid::regclass::text as offender from pg_constraint
        where confrelid in ('restricted.participation_activity'::regclass, 'restricted.safeguarding_alert'::regclass, 'restricted.leadership_basis'::regclass)
          and conrelid not in (select oid from pg_class where relnamespace = 'restricted'::regnamespace)
      union all select tgname from pg_trigger where tgrelid in ('restricted.participation_activity'::regclass, 'restricted.safeguarding_alert'::regclass, 'restricted.leadership_basis'::regclass)
        and not tgisinternal
      union all select proname from pg_proc where prosrc ~ 'participation_activity|safeguarding_alert|leadership_basis'
      union all select viewname from pg_views where schemaname = 'public' and definition ~ 'participation_activity|safeguarding_alert|leadership_basis'`);
    expect(rows).toEqual([]);
  });
});

describe('testimony', () => {
  it('has no place for a number, a day, a name or a word of anybody’s own', async () => {
    const { rows } = await portfolio.ledby.owner.query<{ name: string; type: string; closed: boolean }>(`
      select a.attname as name, format_type(a.atttypid, null) as type, exists (
          select from pg_constraint k where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]
            and pg_get_constraintdef(k.oid) like '%ANY (ARRAY[%') as closed
        from pg_attribute a where a.attrelid = 'restricted.participation_activity'::regclass and a.attnum > 0 and not a.attisdropped`);
    const kinds = (type: string) => rows.filter(column => column.type === type);
    expect(rows.filter(({ type }) => !['uuid', 'text', 'boolean', 'integer'].includes(type))).toEqual([]);
    expect(kinds('text').filter(({ closed }) => !closed)).toEqual([]);
    expect(kinds('text')).toHaveLength(10);
    expect(kinds('integer').map(({ name }) => name)).toEqual(['version']);
    expect(kinds('boolean').map(({ name }) => name)).toEqual(['is_ended']);
    expect(
      kinds('uuid')
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['fund_id', 'id', 'organisation_id', 'project_id']);
  });

  it('has none anywhere else: of all tables, this one and its alerts alone know of it', async () => {
    const { rows } = await portfolio.ledby.owner.query(`
      select c.relname || '.' || a.attname as place from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'restricted', 'app') and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
          and a.attname ~ 'testimon|hearing|witness|proceeding|court|activity' order by 1`);
    expect(rows).toEqual([{ place: 'safeguarding_alert.activity_id' }]);
  });

  it('is asked for by closed answers alone', async () => {
    const { data } = await portfolio.ledby.ask(
      portfolio.officer,
      `{ declare: __type(name: "DeclareActivityInput") { ...of } change: __type(name: "ChangeActivityInput") { ...of } end: __type(name: "EndActivityInput") { ...of } }
       fragment of on __Type { inputFields { name type { name ofType { name } } } }`,
    );
    const fields = Object.values<any>(data).flatMap(({ inputFields }) => inputFields);
    expect(new Set(fields.map(({ type }) => type.name ?? type.ofType.name))).toEqual(
      new Set(['UUID', 'ID', 'ActivityKind', 'SafeguardAnswer', 'Int']),
    );
    expect(new Set(fields.filter(({ type }) => (type.name ?? type.ofType.name) === 'Int').map(({ name }) => name))).toEqual(
      new Set(['version']),
    );
  });
});
