import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';
import type { Headers, LedbyApp } from '../support/ledby-app.js';

let app: LedbyApp;
let as: DemoApp['as'];
const stranger: Headers = {};

beforeAll(async () => {
  ({ app, as } = await aDemoApp());
});
afterAll(() => app.stop());

describe('the questions that are asked', () => {
  it('pass: from a cycle to its fund and funder, and over pages with edges to every payment', async () => {
    const money = '{ amount currency }';
    const nested = `query Nested { cycles(first: 10) { edges { cursor node { title fund { name funder { name } } projects(first: 50) { edges { node { title organisation { name aliases { name } }
      grants(first: 3) { edges { node { amount ${money} tranches { edges { node { dueOn amount ${money} } } } disbursements { edges { node { paidOn amount ${money} } } pageInfo { hasNextPage endCursor } } } } } } } totalCount pageInfo { hasNextPage endCursor } } } } } }`;
    const { data, errors } = await app.ask(as.officer, nested);
    expect(errors).toEqual([]);
    expect(data.cycles.edges.some(({ node }: { node: { projects: { totalCount: number } } }) => node.projects.totalCount > 10)).toBe(true);
  });

  it('pass: the whole schema, as tools ask for it', async () => {
    const { data, errors } = await app.ask(
      as.analyst,
      getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true, schemaDescription: true }),
    );
    expect(errors).toEqual([]);
    expect(buildClientSchema(data).getQueryType()?.getFields()).toHaveProperty('grants');
  });
});

describe('the schema', () => {
  const circular = '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }';
  const plain = '{ __schema { types { name fields { name } } } }';

  it.each([
    ['G04 in circles', circular],
    ['G05', plain],
    ['G05 by one type', '{ __type(name: "Grant") { name } }'],
    ['G05 in a fragment', '{ ...S } fragment S on Query { s: __schema { types { name } } }'],
    ['G05 beside something allowed', '{ viewer { id } __schema { types { name } } }'],
  ])('%s is refused to strangers and grantees', async (_, query) => {
    for (const [headers, status, code] of [
      [stranger, 401, 'NOT_SIGNED_IN'],
      [as.grantee, 403, 'NOT_ALLOWED'],
    ] as const) {
      const answer = await app.ask(headers, query);
      expect(answer.data).toBeUndefined();
      if (query !== circular) {
        expect([answer.status, answer.errors[0]?.extensions.code]).toEqual([status, code]);
      }
    }
  });

  it('G04 in circles is refused to everybody', async () => {
    expect((await app.ask(as.analyst, circular)).errors[0]?.extensions.code).toBe('BAD_QUERY');
  });

  it('G05 is read by those who work for a fund and by administrators, and not by the next caller with the same words', async () => {
    expect((await app.ask(as.analyst, plain)).data.__schema.types.length).toBeGreaterThan(50);
    expect((await app.ask(as.admin, plain)).errors).toEqual([]);
    expect((await app.ask(stranger, plain)).data).toBeUndefined();
  });

  it('G06 is not suggested', async () => {
    const words = [
      'directive',
      'fun',
      'grant_',
      'granta',
      'projec',
      'organization',
      'cycels',
      'viewr',
      'nods',
      'totalcount',
      'amout',
      'titel',
      'statsu',
      'portfolio',
      'impact',
    ];
    const { text: schema } = await app.ask(stranger, '{ __schema { directive } }');
    const answers = await Promise.all(
      words.map(word =>
        app.ask(stranger, `{ ${word} grants(frist: 1, filter: { fnud: "x" }) { ${word} nodes { ${word} status(s: GRANTD) } } }`),
      ),
    );
    expect([schema, ...answers.map(({ text }) => text)].join()).not.toMatch(/did you mean/i);
  });
});
