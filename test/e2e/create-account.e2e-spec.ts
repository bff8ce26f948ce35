import { createHash, randomUUID } from 'node:crypto';
import { IdentityApp, password } from '../support/identity-app.js';

let app: IdentityApp;
let administrator: { cookie: string };

beforeAll(async () => {
  app = await IdentityApp.start();
  await app.people({ email: 'root@ledby.test', isAdministrator: true }, { email: 'ana@ledby.test' });
  administrator = await app.asPerson('root@ledby.test');
});
afterAll(() => app.stop());

const create = (input: object = {}, as = administrator) =>
  app.change('createAccount', { email: 'new@ledby.test', name: 'New', password, ...input }, as);
const accounts = async () =>
  (await app.owner.query('select email from account_user order by email')).rows.map(({ email }: { email: string }) => email);

it('is made by an administrator, and its person signs in', async () => {
  expect(await create({ email: 'Maya@Ledby.test', name: 'Maya' })).toEqual({ is: { id: expect.stringMatching(/^usr_/) } });
  expect(await app.viewer(await app.asPerson('maya@ledby.test'))).toBe('maya@ledby.test');
});

it('is made once for a key, and never with another password than the one it was made with', async () => {
  const account = { clientMutationKey: randomUUID(), email: 'kim@ledby.test' };
  const first = await create(account);
  expect(await create(account)).toEqual(first);
  expect(await create({ ...account, password: 'another-long-word' })).toEqual({ refusal: 'IDEMPOTENCY_MISMATCH' });
  expect((await app.signIn('kim@ledby.test')).status).toBe(200);
  expect((await app.signIn('kim@ledby.test', 'another-long-word')).status).toBe(401);
});

it('remembers nothing of the password that a guess could be held against without the secret of the installation', async () => {
  const clientMutationKey = randomUUID();
  await create({ clientMutationKey, email: 'lou@ledby.test', name: 'Lou' });
  const { rows } = await app.owner.query<{ request_hash: Buffer }>('select request_hash from command_receipt where key = $1', [
    clientMutationKey,
  ]);
  const digests = ['hex', 'base64', 'base64url'] as const;
  const guesses = [undefined, password, ...digests.map(form => createHash('sha256').update(password).digest(form))];
  for (const guess of guesses) {
    const input = { email: 'lou@ledby.test', isAdministrator: false, name: 'Lou', password: guess };
    expect(createHash('sha256').update(JSON.stringify(input)).digest()).not.toEqual(rows[0]?.request_hash);
  }
});

it.each([
  ['the address has an account', { email: 'ANA@ledby.test' }, 'EMAIL_TAKEN'],
  ['the password is too easy', { password: 'aaaaaaaaaaaaaa' }, 'BAD_INPUT'],
])('refuses when %s, and changes nothing', async (_, input, refusal) => {
  const before = await accounts();
  expect(await create(input)).toEqual({ refusal });
  expect(await accounts()).toEqual(before);
});

it('refuses whoever is no administrator, and whoever is nobody', async () => {
  const before = await accounts();
  expect(await create({}, await app.asPerson('ana@ledby.test'))).toEqual({ refusal: 'NOT_ALLOWED' });
  expect(await create({}, { cookie: '' })).toEqual({ refusal: 'NOT_SIGNED_IN' });
  expect(await accounts()).toEqual(before);
});
