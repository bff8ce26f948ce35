import { IdentityApp } from '../support/identity-app.js';

let app: IdentityApp;

beforeAll(async () => {
  app = await IdentityApp.start();
  await app.people({ email: 'ana@ledby.test', name: 'Ana' });
});
afterAll(() => app.stop());

it('has no other route: what the sign-in library would offer is not there', async () => {
  const session = await app.asPerson('ana@ledby.test');
  const others = [
    'sign-up/email',
    'sign-in/social',
    'sign-in/username',
    'update-user',
    'change-email',
    'delete-user',
    'delete-user/callback',
    'forget-password',
    'request-password-reset',
    'reset-password',
    'reset-password/abc',
    'set-password',
    'verify-password',
    'verify-email',
    'send-verification-email',
    'get-session',
    'update-session',
    'list-sessions',
    'revoke-session',
    'revoke-sessions',
    'revoke-other-sessions',
    'link-social',
    'unlink-account',
    'list-accounts',
    'account-info',
    'get-access-token',
    'refresh-token',
    'callback/github',
    'ok',
    'error',
    'reference',
    '',
  ];
  for (const path of others) {
    for (const method of ['GET', 'POST']) {
      const { status } = await fetch(`${app.url}/api/auth/${path}`, { method, headers: session });
      expect([path, method, status]).toEqual([path, method, 404]);
    }
  }
});

it('demands HTTPS of the cookie where the address has it', async () => {
  const secured = await IdentityApp.start('https://grants.example.org');
  try {
    await secured.people({ email: 'ana@ledby.test' });
    const { headers } = await secured.signIn('ana@ledby.test');
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-ledby_session=[^;]+; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
  } finally {
    await secured.stop();
  }
});
