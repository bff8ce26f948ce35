import { aDemoApp, type DemoApp } from '../support/demo-app.js';
import type { LedbyApp } from '../support/ledby-app.js';

let app: LedbyApp;
let as: DemoApp['as'];

beforeAll(async () => {
  ({ app, as } = await aDemoApp());
});
afterAll(() => app.stop());

const json = { 'content-type': 'application/json' };
const get = (path: string, headers = {}) => fetch(`${app.url}${path}`, { headers, redirect: 'manual' });
const operation = (headers: object, body: string) =>
  fetch(`${app.url}/graphql`, { method: 'POST', headers: { ...json, ...headers }, body });

/** Those that change with the request or the day are left out. */
const steadyHeaders = ({ headers }: Response) =>
  Object.fromEntries(
    [...headers].filter(
      ([name]) => !['content-length', 'date', 'x-request-id', 'keep-alive', 'connection', 'last-modified', 'accept-ranges'].includes(name),
    ),
  );

const forPrograms = "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'";
const always = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

describe('the headers', () => {
  it('of an operation are these and no others', async () => {
    const answer = await operation(as.officer, '{"query":"{ viewer { id } }"}');
    expect(steadyHeaders(answer)).toEqual({
      ...always,
      'content-security-policy': forPrograms,
      'content-type': 'application/json; charset=utf-8',
    });
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('of a page let it run our own files and talk to our own server, and nothing else', async () => {
    const policy =
      "default-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none';script-src 'self';style-src 'self' 'unsafe-inline';connect-src 'self';img-src 'self' data:;font-src 'self' data:";
    for (const path of ['/graphql', '/sign-in']) {
      const answer = await get(path, { accept: 'text/html' });
      expect(steadyHeaders(answer)).toEqual({ ...always, 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' });
    }
  });

  it('of an answer to another site allow it nothing', async () => {
    const asked = await fetch(`${app.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'POST, OPTIONS']);
    const sent = await operation({ ...as.officer, origin: 'https://elsewhere.example' }, '{"query":"{ viewer { id } }"}');
    for (const { headers } of [asked, sent]) {
      expect([...headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([]);
    }
  });
});

describe('an address that leads nowhere', () => {
  it.each([
    '/SECRETVALUE',
    '/graphql/SECRETVALUE',
    '/graphiql/..%2f..%2fpackage.json',
    '/graphiql/SECRETVALUE',
    '/api/auth/SECRETVALUE',
    '/%E0%A4%A',
  ])('is not repeated: %s', async path => {
    const answer = await get(path);
    const text = await answer.text();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(JSON.parse(text)).toBeTruthy();
    expect(text).not.toMatch(/SECRET|package|%|stack/);
  });
});

describe('a body', () => {
  it('of more than 256 KB is refused in words of GraphQL', async () => {
    const answer = await operation(as.officer, JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(270_000) } }));
    expect([answer.status, await answer.json()]).toEqual([
      413,
      { errors: [{ message: 'The body is larger than 256 KB.', extensions: { code: 'TOO_LARGE' } }] },
    ]);
    expect(answer.headers.get('content-security-policy')).toBe(forPrograms);
  });

  it('of less than that is read', async () => {
    const answer = await operation(as.officer, JSON.stringify({ query: '{ viewer { id } }', variables: { text: 'x'.repeat(250_000) } }));
    expect(answer.status).toBe(200);
  });

  it('that is broken is refused elsewhere too', async () => {
    const answer = await fetch(`${app.url}/api/auth/sign-in/email`, { method: 'POST', headers: json, body: '{"email":SECRETVALUE' });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { code: 'BAD_REQUEST', message: 'The body is not the JSON that was expected.' },
    ]);
  });
});

describe('health', () => {
  it('is told in a word', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      const answer = await get(path);
      expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
    }
  });

  it('is missing when the schema is not the one of this version, and nobody learns why', async () => {
    const { rows } = await app.owner.query<{ name: string }>('select name from mikro_orm_migrations order by id desc limit 1');
    await app.owner.query('update mikro_orm_migrations set name = $2 where name = $1', [rows[0]?.name, 'migration-2099']);
    const answer = await get('/health/ready');
    await app.owner.query('update mikro_orm_migrations set name = $1 where name = $2', [rows[0]?.name, 'migration-2099']);
    expect([answer.status, await answer.json()]).toEqual([503, { status: 'unavailable' }]);
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
  });

  it('is missing when the database does not answer within a second', async () => {
    await app.owner.query('begin');
    await app.owner.query('lock table mikro_orm_migrations in access exclusive mode');
    const started = performance.now();
    const answer = await get('/health/ready');
    const took = performance.now() - started;
    await app.owner.query('rollback');
    expect(answer.status).toBe(503);
    expect(took).toBeLessThan(1_500);
  });
});

describe('an operation that takes too long', () => {
  it('is stopped by the database and says so', async () => {
    await app.owner.query('begin');
    await app.owner.query('lock table "grant" in access exclusive mode');
    const { errors } = await app.ask(as.officer, '{ grants(first: 1) { nodes { id } } }');
    await app.owner.query('rollback');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['TIMED_OUT']);
    expect((await app.ask(as.officer, '{ grants(first: 1) { nodes { id } } }')).errors).toEqual([]);
  });
});

describe('the pages', () => {
  it('are made of our own files alone', async () => {
    for (const path of ['/graphql', '/sign-in']) {
      const page = await (await get(path, { accept: 'text/html' })).text();
      expect(page).not.toMatch(/(src|href)="(?!\/|data:,")/);
      const files = [...page.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map(([, file]) => file ?? '');
      expect(files.length).toBeGreaterThan(1);
      for (const file of files) {
        const answer = await get(file);
        expect([file, answer.status]).toEqual([file, 200]);
      }
    }
  });

  it('begin at the front', async () => {
    const answer = await get('/');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/graphql']);
  });
});
