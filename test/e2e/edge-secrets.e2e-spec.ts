import { globalIdOf, newId } from '@ledby/kernel';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';
import type { Headers, LedbyApp } from '../support/ledby-app.js';

// The rows of the attack catalogue that are about what an answer gives away.
let app: LedbyApp;
let as: DemoApp['as'];

beforeAll(async () => {
  ({ app, as } = await aDemoApp());
});
afterAll(() => app.stop());

const nothing = '{ __typename }';
const send = (body: string, headers: Headers = {}) =>
  fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

describe('what was typed', () => {
  it.each([
    ['a variable of the wrong type', 'query ($n: Int) { grants(first: $n) { nodes { id } } }', { n: 'SECRETVALUE' }],
    ['a filter of the wrong type', 'query ($f: GrantFilter) { grants(filter: $f) { nodes { id } } }', { f: { amountFrom: 'SECRETVALUE' } }],
    ['an unknown key of a filter', 'query ($f: GrantFilter) { grants(filter: $f) { nodes { id } } }', { f: { SECRETVALUE: 1 } }],
    [
      'an unknown value of a list',
      'query ($s: [ActivityStatus!]) { grants(filter: { status: $s }) { nodes { id } } }',
      { s: ['SECRETVALUE'] },
    ],
    ['an unknown value in the document', '{ grants(filter: { status: SECRETVALUE }) { nodes { id } } }', {}],
    ['text for a number in the document', '{ grants(first: "SECRETVALUE") { nodes { id } } }', {}],
    ['text for a day in the document', '{ projects(filter: { startsFrom: "SECRETVALUE" }) { nodes { id } } }', {}],
    ['an object for a text', 'query ($s: String) { grants(after: $s) { nodes { id } } }', { s: { a: 'SECRETVALUE' } }],
    ['a broken document', '{ grants(first: "SECRETVALUE" "SECRETVALUE") }', {}],
    ['a broken text', '{ grants(after: "SECRETVALUE\\q") { nodes { id } } }', {}],
    ['an id', '{ grant(id: "SECRETVALUE") { id } }', {}],
    ['a cursor', '{ grants(after: "SECRETVALUE") { nodes { id } } }', {}],
    ['a null character', 'query ($s: String) { organisations(filter: { search: $s }) { nodes { id } } }', { s: 'SECRETVALUE\u0000' }],
    ['a null character in the document', '{ organisations(filter: { search: "SECRETVALUE\\u0000" }) { nodes { id } } }', {}],
    [
      'a control character',
      'mutation ($i: CreateAccessTokenInput!) { createAccessToken(input: $i) { id } }',
      { i: { clientMutationKey: newId(), name: '\u0001', validForDays: 1 } },
    ],
    [
      'an input of a command',
      'mutation ($i: CreateAccessTokenInput!) { createAccessToken(input: $i) { id } }',
      { i: { clientMutationKey: 'SECRETVALUE', name: ' SECRETVALUE\n', validForDays: 'SECRETVALUE' } },
    ],
  ])('G21 is not repeated: %s', async (_, query, variables) => {
    const { text, errors } = await app.ask(as.officer, query, variables);
    expect(text).not.toContain('SECRETVALUE');
    expect(errors.map(({ extensions }) => extensions.code).join()).not.toMatch(/INTERNAL|UNAVAILABLE/);
    expect(errors.length).toBeGreaterThan(0);
  });

  it('G21 is not repeated: the name of an operation, or a body that is no JSON', async () => {
    const named = await send(JSON.stringify({ query: nothing, operationName: 'SECRETVALUE' }), as.officer);
    expect(await named.text()).not.toContain('SECRETVALUE');
    const broken = await send('{"query":SECRETVALUE}');
    const text = await broken.text();
    expect([broken.status, JSON.parse(text)]).toEqual([
      400,
      { errors: [{ message: expect.any(String), extensions: { code: 'BAD_REQUEST' } }] },
    ]);
    expect(text).not.toContain('SECRETVALUE');
  });
});

describe('G22 what one may not know of', () => {
  it('is answered like what does not exist, byte by byte, by every field that takes an id', async () => {
    const own = await app.owner.query<{ fund_id: string }>(
      `select m.fund_id from fund_membership m join account_user u on u.id = m.user_id where u.email = 'trustee@ledby.test'`,
    );
    const fund = own.rows[0]?.fund_id;
    const foreign = async (table: string) =>
      (await app.owner.query<{ fund_id: string; id: string }>(`select fund_id, id from ${table} where fund_id <> $1 limit 1`, [fund]))
        .rows[0] ?? { fund_id: '', id: '' };
    let compared = 0;
    for (const [field, code, table] of [
      ['project', 'prj', 'project'],
      ['grant', 'grt', '"grant"'],
    ] as const) {
      const { fund_id: other, id } = await foreign(table);
      const there = globalIdOf(code, other, id);
      for (const unknown of [globalIdOf(code, other, newId()), globalIdOf(code, newId(), newId()), globalIdOf(code, fund ?? '', newId())]) {
        for (const root of [field, 'node']) {
          const query = `query ($id: ID!) { ${root}(id: $id) { id } }`;
          const [first, second] = await Promise.all([
            app.ask(as.trustee, query, { id: there }),
            app.ask(as.trustee, query, { id: unknown }),
          ]);
          expect([first.status, first.text]).toEqual([second.status, second.text]);
          compared += 1;
        }
      }
    }
    expect(compared).toBe(12);
  });

  it.each(['portfolioSummary', 'impactSummary'])('is answered alike by %s', async field => {
    const { rows } = await app.owner.query<{ id: string }>(`select id from fund where code = 'SLF'`);
    const ask = (id: string) =>
      app.ask(as.trustee, `query ($id: ID!) { ${field}(fund: $id) { __typename } }`, { id: globalIdOf('fnd', id) });
    const [foreign, unknown] = await Promise.all([ask(rows[0]?.id ?? ''), ask(newId())]);
    expect([foreign.status, foreign.text]).toEqual([unknown.status, unknown.text]);
  });

  it('is not counted, filtered or found: an organisation a grantee does not belong to', async () => {
    const { rows } = await app.owner.query<{ id: string; name: string }>(
      `select o.id, o.name from organisation o where not exists (select from organisation_membership m where m.organisation_id = o.id) limit 1`,
    );
    const [other] = rows;
    const ask = (id: string) =>
      app.ask(as.grantee, 'query ($id: ID!) { organisation(id: $id) { id } projects(filter: { organisation: $id }) { totalCount } }', {
        id: globalIdOf('org', id),
      });
    const [foreign, unknown] = await Promise.all([ask(other?.id ?? ''), ask(newId())]);
    expect([foreign.status, foreign.text]).toEqual([unknown.status, unknown.text]);
    const found = await app.ask(as.grantee, 'query ($s: String) { organisations(filter: { search: $s }) { totalCount nodes { id } } }', {
      s: other?.name,
    });
    expect(found.data).toEqual({ organisations: { totalCount: 0, nodes: [] } });
  });
});
