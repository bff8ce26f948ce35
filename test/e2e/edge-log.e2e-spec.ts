import { ServiceLog } from '@ledby/platform';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';
import type { LedbyApp } from '../support/ledby-app.js';

let app: LedbyApp;
let as: DemoApp['as'];
const lines: string[] = [];
const answers: string[] = [];

type Line = {
  readonly level: string;
  readonly route?: string;
  readonly operation?: string;
  readonly kind?: string;
  readonly actor?: string;
  readonly status?: number;
  readonly codes?: readonly string[];
  readonly req?: string;
  readonly incident?: object;
};
const written = (): readonly Line[] => lines.map(line => JSON.parse(line) as Line);

beforeAll(async () => {
  const log = ServiceLog.to({ write: line => void lines.push(line) }, 'trace');
  ({ app, as } = await aDemoApp({ log }));
});
afterAll(() => app.stop());
beforeEach(() => void (lines.length = 0));

const ask = async (query: string, variables: object = {}, headers: object = {}) => {
  const answer = await app.ask({ ...as.officer, ...headers }, query, variables);
  answers.push(answer.text);
  // The line is written when the answer is out.
  await new Promise(resolve => setTimeout(resolve, 20));
  return answer;
};

it('says of an operation who ran it, what it is called and how it ended', async () => {
  await ask('query Portfolio { grants(first: 1) { nodes { id } } }');
  const [line] = written();
  expect(line).toEqual({
    level: 'info',
    time: expect.stringMatching(/^2\d{3}-/),
    req: expect.stringMatching(/^[0-9a-f-]{36}$/),
    method: 'POST',
    route: '/graphql',
    status: 200,
    ms: expect.any(Number),
    actor: expect.stringMatching(/^[0-9a-f-]{36}$/),
    operation: 'Portfolio',
    kind: 'query',
    msg: 'request',
  });
});

it('names the codes of what was refused', async () => {
  await ask('{ grants(first: 0) { nodes { id } } }');
  await ask('{ nothing }');
  expect(written().map(({ codes }) => codes)).toEqual([['PAGE_SIZE_REFUSED'], ['BAD_QUERY']]);
});

it('writes the pattern of a route and never an address', async () => {
  await fetch(`${app.url}/graphiql/CANARY-PATH?q=CANARY-QUERY`);
  await fetch(`${app.url}/CANARY-PATH`);
  await new Promise(resolve => setTimeout(resolve, 20));
  expect(written().map(({ route }) => route)).toEqual(['/graphiql/:file', '-']);
  expect(lines.join('')).not.toContain('CANARY');
});

it('tells an incident without what the database quotes, and tells the caller nothing', async () => {
  await app.owner.query(
    `create or replace function app.explode() returns trigger language plpgsql as $$ begin raise exception 'CANARY-MESSAGE %', new.name using detail = 'CANARY-DETAIL', hint = 'CANARY-HINT', errcode = 'XX001'; end $$`,
  );
  await app.owner.query('create trigger explode before insert on access_token for each row execute function app.explode()');
  const { errors, text } = await ask('mutation Make ($i: CreateAccessTokenInput!) { createAccessToken(input: $i) { id } }', {
    i: { clientMutationKey: '0193b5b7-a0de-7a54-8c7e-9f6e0d6b41f0', name: 'CANARY-NAME', validForDays: 3 },
  });
  await app.owner.query('drop trigger explode on access_token');
  expect(errors).toMatchObject([
    { message: 'Something went wrong here. It was recorded; try again later.', extensions: { code: 'INTERNAL' } },
  ]);
  expect(text).not.toContain('CANARY');
  const incident = written().find(line => line.incident !== undefined);
  expect(incident).toMatchObject({
    level: 'error',
    incident: { sqlState: 'XX001', trace: expect.arrayContaining([expect.stringMatching(/^at /)]) },
  });
  expect(incident?.req).toBe(written().find(({ route }) => route === '/graphql')?.req);
  expect(lines.join('')).not.toContain('CANARY');
});

it('holds no value that was sent, wherever it was sent, and neither does an answer', async () => {
  const headers = {
    'user-agent': 'CANARY-AGENT',
    referer: 'http://localhost:3000/CANARY-REFERER',
    'x-forwarded-for': '203.0.113.77',
    'x-request-id': 'CANARY-ID',
  };
  await ask(
    'query ($s: String, $d: Date) { organisations(filter: { search: $s }) { nodes { id } } projects(filter: { startsFrom: $d }) { nodes { id } } }',
    { s: 'CANARY-SEARCH', d: 'CANARY-DATE' },
    headers,
  );
  await ask('{ organisations(filter: { search: "CANARY-LITERAL" }) { nodes { id } } grant(id: "CANARY-ID") { id } }', {}, headers);
  await ask('{ grants(after: "CANARY-CURSOR") { nodes { id } } }', {}, headers);
  await ask('{ viewer { id } }', {}, { authorization: 'Bearer CANARY-TOKEN', ...headers });
  await ask('mutation ($i: CreateAccountInput!) { createAccount(input: $i) { id } }', {
    i: { clientMutationKey: 'CANARY-KEY', email: 'canary-mail@example.org', name: 'CANARY-NAME', password: 'CANARY-PASSWORD' },
  });
  for (const body of ['{"email":"canary-mail@example.org","password":"CANARY-PASSWORD"}', '{"email":CANARY', '["CANARY"]']) {
    const answer = await fetch(`${app.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers, referer: 'http://localhost:3000/' },
      body,
    });
    answers.push(await answer.text());
  }
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(lines.length).toBeGreaterThanOrEqual(8);
  expect(lines.join('')).not.toMatch(/canary|203\.0\.113|127\.0\.0\.1|@ledby\.test|cookie|bearer/i);
  expect(answers.join('')).not.toMatch(/canary/i);
});
