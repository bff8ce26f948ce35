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

it('keeps no digest of the password but its own', async () => {
  const clientMutationKey = 'b5b7a0de-3a54-4c7e-9f6e-0d6b41f0a001';
  const first = await create({ clientMutationKey, email: 'kim@ledby.test' });
  expect(await create({ clientMutationKey, email: 'kim@ledby.test', password: 'another-long-word' })).toEqual(first);
  expect((await app.signIn('kim@ledby.test')).status).toBe(200);
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
