import { IdentityApp, password } from '../support/identity-app.js';

let app: IdentityApp;

beforeAll(async () => {
  app = await IdentityApp.start();
  await app.people({ email: 'ana@ledby.test' }, { email: 'ben@ledby.test' }, { email: 'kim@ledby.test' });
});
afterAll(() => app.stop());

const create = (as: Record<string, string>) =>
  app.change('createAccessToken', { name: 'Quarterly figures', validForDays: 30 }, as, 'id secret expiresAt');
const secretMadeBy = async (as: Record<string, string>) => ({ authorization: `Bearer ${(await create(as)).is?.['secret']}` });
const newPassword = 'another-long-word';
const changePassword = (as: Record<string, string>) => app.post('api/auth/change-password', { currentPassword: password, newPassword }, as);
const living = async (email: string) => {
  const { rows } = await app.owner.query(
    `select t.id from access_token t join account_user u on u.id = t.user_id where u.email = $1 and revoked_at is null`,
    [email],
  );
  return rows.length;
};

describe('a change of password', () => {
  it('ends every token of the person with it, on the record, and nobody else’s', async () => {
    const [ana, ben] = [await app.asPerson('ana@ledby.test'), await app.asPerson('ben@ledby.test')];
    const [first, second, other] = [await secretMadeBy(ana), await secretMadeBy(ana), await secretMadeBy(ben)];
    expect(await app.viewer(first)).toBe('ana@ledby.test');
    expect((await changePassword(ana)).status).toBe(200);
    expect([await app.viewer(first), await app.viewer(second)]).toEqual([undefined, undefined]);
    expect(await app.viewer(other)).toBe('ben@ledby.test');
    const { rows } = await app.owner.query(
      `select fields, u.email from audit_entry a join access_token t on t.id = a.subject_id join account_user u on u.id = t.user_id and u.id = a.actor_id
        where operation = 'changePassword' and subject_type = 'AccessToken'`,
    );
    expect(rows).toEqual(Array.from({ length: 2 }, () => ({ fields: ['revokedAt'], email: 'ana@ledby.test' })));
  });

  it('leaves the tokens as they are when it is refused', async () => {
    const ben = await app.asPerson('ben@ledby.test');
    const token = await secretMadeBy(ben);
    const wrong = { currentPassword: 'not-my-password', newPassword };
    expect((await app.post('api/auth/change-password', wrong, ben)).status).toBe(403);
    expect(await app.viewer(token)).toBe('ben@ledby.test');
  });

  it('leaves none behind that a former session was still asking for', async () => {
    const [here, stolen] = [await app.asPerson('kim@ledby.test'), await app.asPerson('kim@ledby.test')];
    let isOver = false;
    const hammer = async () => {
      while (!isOver) {
        await create(stolen);
      }
    };
    const hammering = Promise.all([hammer(), hammer(), hammer(), hammer()]);
    const { headers } = await changePassword(here);
    isOver = true;
    await hammering;
    expect(await living('kim@ledby.test')).toBe(0);

    const now = { cookie: (headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' };
    expect(await create(now)).toEqual({ refusal: 'CONFLICT' });
    await app.owner.query(
      `update account_user set password_changed_at = password_changed_at - interval '10 seconds' where email = 'kim@ledby.test'`,
    );
    expect(await create(now)).toHaveProperty('is');
  });
});
