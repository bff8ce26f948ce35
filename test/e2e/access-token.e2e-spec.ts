import { randomUUID } from 'node:crypto';
import { IdentityApp } from '../support/identity-app.js';

let app: IdentityApp;
let ana: { cookie: string };
let ben: { cookie: string };

beforeAll(async () => {
  app = await IdentityApp.start();
  await app.people({ email: 'ana@ledby.test' }, { email: 'ben@ledby.test', isAdministrator: true });
  [ana, ben] = [await app.asPerson('ana@ledby.test'), await app.asPerson('ben@ledby.test')];
});
afterAll(() => app.stop());

const create = (input: object = {}, as: Record<string, string> = ana) =>
  app.change('createAccessToken', { name: 'Quarterly figures', validForDays: 30, ...input }, as, 'id secret expiresAt');
const bearer = (secret: string | null | undefined) => ({ authorization: `Bearer ${secret}` });
const rowOf = async (secret: string) => {
  const { rows } = await app.owner.query(
    `select t.*, current_date = last_used_on as used_today from access_token t where token_hash = sha256(convert_to($1, 'UTF8'))`,
    [secret],
  );
  return rows[0] as { name: string; used_today: boolean | null } | undefined;
};

it('is shown once, reads as its owner, and is stored by digest alone', async () => {
  const { is } = await create();
  const secret = is?.['secret'] ?? '';
  expect(secret).toMatch(/^ledby_[A-Za-z0-9_-]{43}$/);
  expect(await rowOf(secret)).toMatchObject({ name: 'Quarterly figures', used_today: null });
  expect(await app.viewer(bearer(secret))).toBe('ana@ledby.test');
  expect(await rowOf(secret)).toMatchObject({ used_today: true });

  const { rows } = await app.owner.query(
    `select t::text from access_token t union all select r::text from command_receipt r union all select a::text from audit_entry a`,
  );
  expect(JSON.stringify(rows)).not.toContain(secret.slice('ledby_'.length));
});

it('is made once however often the command arrives, and never shown again', async () => {
  const clientMutationKey = randomUUID();
  const [first, again] = [await create({ clientMutationKey }), await create({ clientMutationKey })];
  expect(first.is?.['secret']).toMatch(/^ledby_/);
  expect(again.is).toEqual({ ...first.is, secret: null });
  expect(await create({ clientMutationKey, name: 'Something else' })).toEqual({ refusal: 'IDEMPOTENCY_MISMATCH' });
});

it('reads and changes nothing, not even the tokens of its owner', async () => {
  const { is } = await create({}, ben);
  const script = bearer(is?.['secret']);
  expect(await app.viewer(script)).toBe('ben@ledby.test');
  expect(await create({}, script)).toEqual({ refusal: 'NOT_ALLOWED' });
  expect(await app.change('revokeAccessToken', { id: is?.['id'] }, script)).toEqual({ refusal: 'NOT_ALLOWED' });
  const account = { email: 'new@ledby.test', name: 'New', password: 'demo-ledby-2026' };
  expect(await app.change('createAccount', account, script)).toEqual({ refusal: 'NOT_ALLOWED' });
});

it('ends at once when it is revoked', async () => {
  const { is } = await create();
  expect(await app.viewer(bearer(is?.['secret']))).toBe('ana@ledby.test');
  expect(await app.change('revokeAccessToken', { id: is?.['id'] }, ana)).toEqual({ is: { id: is?.['id'] } });
  expect(await app.viewer(bearer(is?.['secret']))).toBeUndefined();
  expect(await app.change('revokeAccessToken', { id: is?.['id'] }, ana)).toEqual({ is: { id: is?.['id'] } });
});

it('ends by itself', async () => {
  const { is } = await create();
  await app.owner.query(
    `update access_token set created_at = now() - interval '31 days', expires_at = now() - interval '1 second' where token_hash = sha256(convert_to($1, 'UTF8'))`,
    [is?.['secret']],
  );
  expect(await app.viewer(bearer(is?.['secret']))).toBeUndefined();
});

it('is not known to exist by anybody else, an administrator neither', async () => {
  const { is } = await create();
  expect(await app.change('revokeAccessToken', { id: is?.['id'] }, ben)).toEqual({ refusal: 'NOT_FOUND' });
  expect(await app.viewer(bearer(is?.['secret']))).toBe('ana@ledby.test');
  const { body } = await app.ask('{ accessTokens(first: 100) { nodes { id } } }', {}, ben);
  expect(JSON.stringify(body)).not.toContain(is?.['id']);
});

it.each([0, -1, 367])('refuses to be valid for %d days', async validForDays => {
  expect(await create({ validForDays })).toEqual({ refusal: expect.stringMatching(/TOKEN_LIFETIME_REFUSED|BAD_INPUT/) });
});

it('refuses more than twenty that are valid', async () => {
  await app.people({ email: 'many@ledby.test' });
  const many = await app.asPerson('many@ledby.test');
  for (let count = 0; count < 20; count += 1) {
    expect(await create({}, many)).toHaveProperty('is');
  }
  expect(await create({}, many)).toEqual({ refusal: 'TOO_MANY_TOKENS' });
});

it.each(['', 'ledby_', `ledby_${'a'.repeat(43)}`, 'eyJhbGciOiJub25lIn0.e30.'])(
  'opens nothing as "%s", also beside a session that would',
  async secret => {
    expect(await app.viewer({ ...bearer(secret), ...ana })).toBeUndefined();
  },
);
