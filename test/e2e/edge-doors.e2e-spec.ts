import { aDemoApp, type DemoApp } from '../support/demo-app.js';
import type { Headers, LedbyApp } from '../support/ledby-app.js';

// The rows of the attack catalogue that are about how a request is made, not what it says.
let app: LedbyApp;
let as: DemoApp['as'];

beforeAll(async () => {
  ({ app, as } = await aDemoApp());
});
afterAll(() => app.stop());

const nothing = '{ __typename }';
const send = async (init: RequestInit & { readonly headers?: Headers }, query = '') => {
  const response = await fetch(`${app.url}/graphql${query}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const post = (body: unknown, headers: Headers = {}) =>
  send({ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

describe('the way an operation comes in', () => {
  const query = `?query=${encodeURIComponent(nothing)}`;
  const mutation = `?query=${encodeURIComponent('mutation { revokeAccessToken(input: { clientMutationKey: "x", id: "y" }) { id } }')}`;

  it.each([
    ['G07 a GET', { method: 'GET' }, query, 405],
    ['G07 a GET that names a preflight', { method: 'GET', headers: { 'apollo-require-preflight': '1' } }, query, 405],
    ['G08 a GET of a mutation', { method: 'GET' }, mutation, 405],
    ['G08 a GET of a mutation that names a preflight', { method: 'GET', headers: { 'apollo-require-preflight': '1' } }, mutation, 405],
    [
      'G09 a form',
      { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `query=${encodeURIComponent(nothing)}` },
      '',
      415,
    ],
    ['G09 a form with files', { method: 'POST', body: new FormData() }, '', 415],
    ['G09 text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: nothing }) }, '', 415],
    [
      'G09 text that names a preflight',
      {
        method: 'POST',
        headers: { 'content-type': 'text/plain', 'apollo-require-preflight': '1' },
        body: JSON.stringify({ query: nothing }),
      },
      '',
      415,
    ],
    ['G09 nothing at all', { method: 'POST' }, '', 415],
    ['G10 a GET with an odd content type', { method: 'GET', headers: { 'content-type': 'foo' } }, query, 415],
    [
      'G10 a GET with an odd content type that names a preflight',
      { method: 'GET', headers: { 'content-type': 'message/http', 'apollo-require-preflight': '1' } },
      query,
      415,
    ],
    ['a PUT', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: nothing }) }, '', 405],
    ['a DELETE', { method: 'DELETE' }, '', 405],
  ] as const)('%s is refused', async (_, init, address, status) => {
    const answer = await send(init, address);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }] });
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a page without origin', { origin: 'null' }],
  ])('a change sent from %s is refused, whoever is signed in', async (_, from) => {
    const answer = await post({ query: '{ viewer { id } }' }, { ...as.officer, ...from });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toEqual({ errors: [{ message: expect.any(String), extensions: { code: 'NOT_ALLOWED' } }] });
  });

  it('serves a page of ours, and a program that says nothing of where it comes from', async () => {
    const own = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' };
    for (const from of [own, {}]) expect((await post({ query: '{ viewer { id } }' }, { ...as.officer, ...from })).status).toBe(200);
  });

  it('G11 says nothing of how it works when an operation fails', async () => {
    const { text } = await app.ask(as.officer, 'qwerty cop { abc }');
    const asked = await app.ask(as.officer, 'query cop { grants(after: "nonsense") { nodes { id } } }');
    for (const answer of [text, asked.text]) {
      expect(answer).not.toMatch(/tracing|exception|stacktrace|node_modules|\bat \//);
    }
    expect((await send({ method: 'GET', headers: { accept: 'text/html' } }, query)).text).not.toContain('__typename');
  });

  it('G27 neither takes nor answers a hash instead of a query', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38' } };
    const registered = await post({ query: nothing, extensions }, as.officer);
    expect(JSON.parse(registered.text).errors[0].extensions.code).toBe('BAD_REQUEST');
    const called = await post({ extensions }, as.analyst);
    expect(JSON.parse(called.text).data).toBeUndefined();
  });
});
