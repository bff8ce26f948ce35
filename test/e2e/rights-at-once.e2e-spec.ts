import { globalIdOf } from '@ledby/kernel';
import { setTimeout as pause } from 'node:timers/promises';
import { IdentityApp } from '../support/identity-app.js';

let app: IdentityApp;
let fund: string;
let administrator: { cookie: string };

beforeAll(async () => {
  app = await IdentityApp.start();
  fund = await app.aFund();
  await app.people({ email: 'root@ledby.test', isAdministrator: true }, { email: 'second@ledby.test', isAdministrator: true });
  administrator = await app.asPerson('root@ledby.test');
});
afterAll(() => app.stop());

let count = 0;
async function anOfficer() {
  const email = `officer${(count += 1)}@ledby.test`;
  const [id = ''] = await app.people({ email, funds: { OFFICER: [fund] } });
  return { id, email, session: await app.asPerson(email) };
}

const fundsOf = async (session: { cookie: string }) => (await app.actors.actorOf(session))?.funds.OFFICER;
const appoint = (email: string, role: string, as = administrator) =>
  app.change('addFundMember', { fundId: globalIdOf('fnd', fund), email, role }, as);

/** Changes rights behind the back of everything that listens: as a lost notice would. */
async function silently(statement: string, values: unknown[]): Promise<void> {
  await app.owner.query(`set session_replication_role = replica`);
  await app.owner.query(statement, values);
  await app.owner.query(`set session_replication_role = origin`);
}

describe('a role', () => {
  it('decides from the moment it is given to the moment it is taken back', async () => {
    const email = 'new@ledby.test';
    await app.people({ email });
    const session = await app.asPerson(email);
    expect(await fundsOf(session)).toEqual([]);
    const { is } = await appoint(email, 'OFFICER');
    expect(await fundsOf(session)).toEqual([fund]);
    expect(await app.change('removeFundMember', { id: is?.['id'] }, administrator)).toEqual({ is: { id: is?.['id'] } });
    expect(await fundsOf(session)).toEqual([]);
  });

  it('is gone at once also when somebody takes it back in the database', async () => {
    const { id, session } = await anOfficer();
    expect(await fundsOf(session)).toEqual([fund]);
    await app.owner.query('delete from fund_membership where user_id = $1', [id]);
    await pause(50);
    expect(await fundsOf(session)).toEqual([]);
  });

  it('is given by administrators alone, to somebody else, once, in a fund that is there', async () => {
    const { email, session } = await anOfficer();
    expect(await appoint(email, 'FINANCE', session)).toEqual({ refusal: 'NOT_ALLOWED' });
    expect(await appoint('root@ledby.test', 'OFFICER')).toEqual({ refusal: 'OWN_ROLE_REFUSED' });
    expect(await appoint(email, 'OFFICER')).toEqual({ refusal: 'ALREADY_MEMBER' });
    expect(await appoint('nobody@ledby.test', 'OFFICER')).toEqual({ refusal: 'NOT_FOUND' });
    const elsewhere = { fundId: globalIdOf('fnd', '0190a000-0000-7000-8000-000000000000'), email, role: 'OFFICER' };
    expect(await app.change('addFundMember', elsewhere, administrator)).toEqual({ refusal: 'NOT_FOUND' });
    expect(await fundsOf(session)).toEqual([fund]);
    expect((await app.actors.actorOf(session))?.funds.FINANCE).toEqual([]);
  });

  it('is given and taken back on the record of its fund', async () => {
    const { is } = await appoint('second@ledby.test', 'ANALYST');
    await app.change('removeFundMember', { id: is?.['id'] }, administrator);
    const { rows } = await app.owner.query(
      `select operation, subject_type, fields from audit_entry where fund_id = $1 order by sequence desc limit 2`,
      [fund],
    );
    expect(rows).toEqual([
      { operation: 'removeFundMember', subject_type: 'FundMember', fields: ['userId', 'role'] },
      { operation: 'addFundMember', subject_type: 'FundMember', fields: ['userId', 'role'] },
    ]);
  });
});

describe('what is remembered of a person', () => {
  it('is used while changes can be heard, and not once they cannot', async () => {
    const { id, session } = await anOfficer();
    await fundsOf(session);
    await silently('delete from fund_membership where user_id = $1', [id]);
    expect(await fundsOf(session)).toEqual([fund]);

    await app.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ledby-notices' and datname = current_database()`,
    );
    await pause(50);
    expect(await fundsOf(session)).toEqual([]);
    await pause(500);
    expect(
      await app.owner.query(`select from pg_stat_activity where application_name = 'ledby-notices' and datname = current_database()`),
    ).toMatchObject({ rowCount: 1 });
    expect(await fundsOf(session)).toEqual([]);
  });

  it('ends with the session, however it ends', async () => {
    for (const ending of [
      'delete from account_session where user_id = $1',
      `update account_session set expires_at = now() where user_id = $1`,
    ]) {
      const { id, session } = await anOfficer();
      expect(await fundsOf(session)).toEqual([fund]);
      await app.owner.query(ending, [id]);
      await pause(50);
      expect(await fundsOf(session)).toBeUndefined();
    }
  });

  it('is one and the same for requests that come together and for the next', async () => {
    const { session } = await anOfficer();
    const answers = await Promise.all(Array.from({ length: 20 }, () => app.actors.actorOf(session)));
    expect(new Set(answers).size).toBe(1);
    expect(await app.actors.actorOf(session)).toBe(answers[0]);
  });
});

describe('a session', () => {
  it('lives on while it is used and ends after half a day without, or after a week in any case', async () => {
    const { id, session } = await anOfficer();
    const left = async () => {
      const { rows } = await app.owner.query<{ hours: number }>(
        `select round(extract(epoch from expires_at - now()) / 3600)::int as hours from account_session where user_id = $1`,
        [id],
      );
      return rows[0]?.hours;
    };
    const used = async (begunAgo: string, endsIn: string) => {
      await silently(`update account_session set created_at = now() - $2::interval, expires_at = now() + $3::interval where user_id = $1`, [
        id,
        begunAgo,
        endsIn,
      ]);
      app.actors.forget(id);
      return fundsOf(session);
    };
    expect([await used('2 hours', '10 hours'), await left()]).toEqual([[fund], 12]);
    expect([await used('164 hours', '1 hour'), await left()]).toEqual([[fund], 4]);
    expect(await used('169 hours', '1 hour')).toBeUndefined();
  });
});
