import { IdentityApp, password } from '../support/identity-app.js';

let app: IdentityApp;

beforeAll(async () => {
  app = await IdentityApp.start();
  await app.people(
    { email: 'ana@ledby.test', name: 'Ana' },
    { email: 'ben@ledby.test' },
    { email: 'guessed@ledby.test' },
    { email: 'changing@ledby.test' },
    { email: 'recorded@ledby.test' },
  );
});
afterAll(() => app.stop());

describe('signing in', () => {
  it('opens a session in a cookie that scripts cannot read and other sites cannot send', async () => {
    const { status, body, headers } = await app.signIn('Ana@Ledby.test');
    expect(status).toBe(200);
    expect(body).toEqual({ user: { name: 'Ana', email: 'ana@ledby.test' } });
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^ledby_session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await app.viewer({ cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' })).toBe('ana@ledby.test');
  });

  it('keeps neither where somebody signs in from nor with what', async () => {
    await app.asPerson('ana@ledby.test');
    const { rows } = await app.owner.query('select distinct ip_address, user_agent from account_session');
    expect(rows).toEqual([{ ip_address: null, user_agent: null }]);
  });

  it('begins a new session each time and ends the one it was made from', async () => {
    const former = await app.asPerson('ana@ledby.test');
    const { headers } = await app.signIn('ana@ledby.test', password, former);
    expect(headers.getSetCookie()[0]).not.toContain(former.cookie);
    expect(await app.viewer(former)).toBeUndefined();
  });

  it('takes a page of ours by any name of this machine, and no page of another site', async () => {
    expect((await app.signIn('ana@ledby.test', password, { origin: 'http://127.0.0.1:3000' })).status).toBe(200);
    const others: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { referer: 'https://evil.example/' },
    ];
    for (const headers of others) {
      expect(await app.signIn('ana@ledby.test', password, headers)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    }
  });

  it.each([
    ['a form', 'email=ana%40ledby.test&password=x', 'application/x-www-form-urlencoded'],
    ['text that looks like JSON', JSON.stringify({ email: 'ana@ledby.test', password }), 'text/plain'],
    ['no password', '{"email":"ana@ledby.test"}', 'application/json'],
    ['lists', '{"email":["ana@ledby.test"],"password":{"$ne":""}}', 'application/json'],
  ])('refuses %s in one sentence', async (_, body, type) => {
    const answer = await app.post('api/auth/sign-in/email', body, { 'content-type': type });
    expect(answer).toMatchObject({ status: 400, body: { code: 'BAD_INPUT', message: expect.stringMatching(/^Send .*\.$/) } });
    expect(Object.keys(answer.body)).toEqual(['code', 'message']);
  });
});

describe('a refused sign-in', () => {
  it('says and takes the same for an unknown address, a wrong password and what is no address', async () => {
    const attempt = async (email: string) => {
      const began = performance.now();
      const { status, body, headers } = await app.signIn(email, 'wrong-password-here');
      return {
        said: { status, body, cookies: headers.getSetCookie(), names: [...headers.keys()].sort() },
        took: performance.now() - began,
      };
    };
    const known = [await attempt('ben@ledby.test'), await attempt('ben@ledby.test'), await attempt('ben@ledby.test')];
    const unknown = [await attempt('nobody@ledby.test'), await attempt('nobody@ledby.test'), await attempt('no address')];
    for (const { said, took } of [...known, ...unknown]) {
      expect(said).toEqual(known[0]?.said);
      expect(said).toMatchObject({
        status: 401,
        body: { code: 'SIGN_IN_REFUSED', message: 'The e-mail address or the password is wrong.' },
        cookies: [],
      });
      expect(took).toBeGreaterThan(395);
    }
  });

  it('is counted also when many come at once, for those who exist and those who do not', async () => {
    for (const email of ['guessed@ledby.test', 'not-there@ledby.test']) {
      const answers = await Promise.all(Array.from({ length: 15 }, () => app.signIn(email, 'wrong-password-here')));
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(5);
      expect(refused[0]?.body).toEqual({ code: 'RATE_LIMITED', message: 'There were too many attempts. Wait before the next one.' });
      expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect((await app.signIn('guessed@ledby.test')).status).toBe(429);
    expect((await app.signIn('ana@ledby.test')).status).toBe(200);
  });

  it('names nobody in the count', async () => {
    const { rows } = await app.owner.query<{ key: string }>('select key from sign_in_attempt');
    expect(JSON.stringify(rows)).not.toMatch(/ledby\.test|127\.0\.0\.1/);
  });
});

describe('changing the password', () => {
  it('is recorded as done by the person, also while a former session of theirs has run out', async () => {
    const [here] = [await app.asPerson('recorded@ledby.test'), await app.asPerson('recorded@ledby.test')];
    await app.owner.query(
      `update account_session set expires_at = now() where id = (select max(s.id::text)::uuid from account_session s join account_user u on u.id = s.user_id where u.email = 'recorded@ledby.test')`,
    );
    const change = { currentPassword: password, newPassword: 'another-long-word' };
    expect((await app.post('api/auth/change-password', change, here)).status).toBe(200);
    const { rows } = await app.owner.query(
      `select u.email, subject_type, fields, a.fund_id = app.platform_chain() as "isOfPlatform" from audit_entry a
         join account_user u on u.id = a.subject_id and u.id = a.actor_id where operation = 'changePassword' and u.email like 'recorded@%'`,
    );
    expect(rows).toEqual([{ email: 'recorded@ledby.test', subject_type: 'Account', fields: ['password'], isOfPlatform: true }]);
  });

  it('is undone whole when it cannot be recorded', async () => {
    const here = await app.asPerson('ana@ledby.test');
    await app.owner.query('revoke execute on function app.append_audit from ledby_app');
    const change = { currentPassword: password, newPassword: 'another-long-word' };
    const { status } = await app.post('api/auth/change-password', change, here);
    await app.owner.query('grant execute on function app.append_audit to ledby_app');
    expect(status).toBe(500);
    expect(await app.viewer(here)).toBe('ana@ledby.test');
    expect((await app.signIn('ana@ledby.test')).status).toBe(200);
  });

  it('ends every other session, keeps this one, and the former password opens nothing', async () => {
    const [here, elsewhere] = [await app.asPerson('changing@ledby.test'), await app.asPerson('changing@ledby.test')];
    const { status, headers } = await app.post(
      'api/auth/change-password',
      { currentPassword: password, newPassword: 'another-long-word' },
      here,
    );
    expect(status).toBe(200);
    expect(await app.viewer(elsewhere)).toBeUndefined();
    expect(await app.viewer(here)).toBeUndefined();
    expect(await app.viewer({ cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' })).toBe('changing@ledby.test');
    expect((await app.signIn('changing@ledby.test')).status).toBe(401);
    expect((await app.signIn('changing@ledby.test', 'another-long-word')).status).toBe(200);
  });

  it.each([
    ['the current one is wrong', { currentPassword: 'not-my-password', newPassword: 'another-long-word' }, 403, 'PASSWORD_REFUSED'],
    ['the new one is short', { currentPassword: password, newPassword: 'short' }, 400, 'BAD_INPUT'],
  ])('refuses when %s, and changes nothing', async (_, body, status, code) => {
    expect(await app.post('api/auth/change-password', body, await app.asPerson('ana@ledby.test'))).toMatchObject({
      status,
      body: { code },
    });
    expect((await app.signIn('ana@ledby.test')).status).toBe(200);
  });

  it('refuses whoever is not signed in', async () => {
    const body = { currentPassword: password, newPassword: 'another-long-word' };
    expect(await app.post('api/auth/change-password', body)).toMatchObject({ status: 401, body: { code: 'NOT_SIGNED_IN' } });
  });
});

it('signs out for good: the cookie opens nothing any more', async () => {
  const session = await app.asPerson('ana@ledby.test');
  const { status, headers } = await app.post('api/auth/sign-out', {}, session);
  expect(status).toBe(200);
  expect(headers.getSetCookie()).toEqual(['ledby_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
  expect(await app.viewer(session)).toBeUndefined();
});
