import { IdentityApp } from '../support/identity-app.js';

let app: IdentityApp;

beforeAll(async () => {
  app = await IdentityApp.start();
  await app.people({ email: 'many@ledby.test' });
});
afterAll(() => app.stop());

const create = (as: Record<string, string>) =>
  app.change('createAccessToken', { name: 'Quarterly figures', validForDays: 30 }, as, 'id secret expiresAt');
it('is twenty, also when fifty are asked for at once', async () => {
  const many = await app.asPerson('many@ledby.test');
  const answers = await Promise.all(Array.from({ length: 50 }, () => create(many)));
  expect(answers.filter(({ is }) => is !== undefined)).toHaveLength(20);
  expect(answers.filter(({ refusal }) => refusal === 'TOO_MANY_TOKENS')).toHaveLength(30);
  const { rows } = await app.owner.query('select id from access_token where revoked_at is null');
  expect(rows).toHaveLength(20);
});
