import { newId } from '@ledby/kernel';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';
import type { Headers, LedbyApp } from '../support/ledby-app.js';

// Each test is a row of the attack catalogue: the letters and probes are those of graphql-cop, BatchQL, clairvoyance and the OWASP cheat sheets.
let app: LedbyApp;
let as: DemoApp['as'];

beforeAll(async () => {
  ({ app, as } = await aDemoApp());
});
afterAll(() => app.stop());

const nothing = '{ __typename }';
const times = (count: number, text: (place: number) => string) => Array.from({ length: count }, (_, place) => text(place)).join(' ');

/** The shortest of a few, for a machine that has other things to do as well. */
async function quickest(attempts: number, attempt: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let count = 0; count < attempts; count += 1) {
    const started = performance.now();
    await attempt();
    taken.push(performance.now() - started);
  }
  return Math.min(...taken);
}

const send = async (init: RequestInit & { readonly headers?: Headers }, query = '') => {
  const response = await fetch(`${app.url}/graphql${query}`, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const post = (body: unknown, headers: Headers = {}) =>
  send({ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

describe('the shape of a document', () => {
  it('G01 refuses a hundred aliases', async () => {
    const { data, errors } = await app.ask(as.officer, `query cop { ${times(101, place => `alias${place}:__typename`)} }`);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { message: 'Syntax Error: Aliases limit of 15 exceeded, found 101.', extensions: { code: 'BAD_QUERY' } },
    ]);
  });

  it('G02 refuses a list of operations', async () => {
    const { status, text } = await post(
      Array.from({ length: 10 }, () => ({ query: nothing })),
      as.officer,
    );
    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({ errors: [{ message: expect.stringContaining('batching'), extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('G03 stops counting directives before it has named them all', async () => {
    const { errors } = await app.ask(as.officer, `query cop { __typename ${times(10, () => '@aa')} }`);
    expect(errors.length).toBeLessThan(6);
    expect(errors.every(({ extensions }) => extensions.code === 'BAD_QUERY')).toBe(true);
  });

  it('G12 answers one field five hundred times over, at once', async () => {
    const query = `{ ${times(500, () => '__typename')} }`;
    expect((await app.ask(as.officer, query)).data).toEqual({ __typename: 'Query' });
    expect(await quickest(5, () => app.ask(as.officer, `${query}#${newId()}`))).toBeLessThan(50);
  });

  it.each([
    ['fifty levels', () => `{ grants { nodes ${times(25, () => '{ project { grants { nodes')} { id } ${'} } }'.repeat(25)} } }`],
    [
      'twenty levels in fragments',
      () => `{ ...F0 } ${times(20, place => `fragment F${place} on Query { ...F${place + 1} }`)} fragment F20 on Query { __typename }`,
    ],
    [
      'a circle of fragments',
      () => '{ grants { nodes { ...A } } } fragment A on Grant { project { ...B } } fragment B on Project { grants { nodes { ...A } } }',
    ],
  ])('G13 refuses %s within 50 ms', async (_, query) => {
    const { data, errors } = await app.ask(as.officer, query());
    expect(data).toBeUndefined();
    expect(errors[0]?.extensions.code).toBe('BAD_QUERY');
    expect(await quickest(5, () => app.ask(as.officer, `${query()}#${newId()}`))).toBeLessThan(50);
  });

  it('G13 keeps its memory while it refuses', async () => {
    const before = process.memoryUsage().rss;
    const deep = `{ grants { nodes ${times(25, () => '{ project { grants { nodes')} { id } ${'} } }'.repeat(25)} } }`;
    for (let count = 0; count < 200; count += 1) {
      await app.ask(as.officer, `${deep}#${newId()}`);
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it.each([
    [
      'thirty fragments of ten aliases',
      () =>
        `{ ...F0 } ${times(30, place => `fragment F${place} on Query { ${times(10, alias => `a${alias}: ${place < 29 ? `__typename ...F${place + 1}` : '__typename'}`)} }`)}`,
    ],
    [
      'two hundred times a hundred inline fragments',
      () => `{ ${times(200, () => `... on Query { ${times(100, () => '... { a: __typename }')} }`)} }`.slice(0, 200_000),
    ],
    [
      'fragments that double at each step',
      () =>
        `{ ...F0 } ${times(30, place => `fragment F${place} on Query { ...F${place + 1} x { ...F${place + 1} } }`)} fragment F30 on Query { __typename }`,
    ],
  ])('G14 refuses %s within 50 ms', async (_, query) => {
    const { data, errors } = await app.ask(as.officer, query());
    expect(data).toBeUndefined();
    expect(errors[0]?.extensions.code).toBe('BAD_QUERY');
    expect(await quickest(5, () => app.ask(as.officer, `${query()}#${newId()}`))).toBeLessThan(50);
  });

  it.each(['first: 99999999', 'first: -1', 'first: 0', 'first: 101', 'last: 101', 'first: 1, last: 1'])(
    'G15 refuses a page of %s',
    async size => {
      const { data, errors } = await app.ask(as.officer, `{ grants(${size}) { nodes { id } } }`);
      expect(data?.grants ?? null).toBeNull();
      expect(errors[0]?.extensions.code).toMatch(/^(PAGE_SIZE_REFUSED|BAD_INPUT)$/);
    },
  );

  it('G15 refuses pages inside pages that come to more than half a million rows, also by variables', async () => {
    const query =
      'query ($n: Int) { projects(first: $n) { nodes { grants(first: $n) { nodes { disbursements(first: $n) { nodes { id } } } } } } }';
    expect((await app.ask(as.officer, query, { n: 100 })).errors[0]?.extensions.code).toBe('BAD_QUERY');
    expect((await app.ask(as.officer, query, { n: 40 })).errors).toEqual([]);
  });
});

describe('commands', () => {
  it('G16 are given once a document: fifteen aliases of one are refused, and none of them happens', async () => {
    const one = (place: number) =>
      `t${place}: createAccessToken(input: { clientMutationKey: "${newId()}", name: "Guess ${place}", validForDays: 1 }) { id }`;
    const refused = await app.ask(as.officer, `mutation { ${times(15, one)} }`);
    expect([refused.status, refused.errors[0]?.extensions.code]).toEqual([400, 'BAD_QUERY']);
    expect(
      (await app.ask(as.officer, `mutation { ${one(1)} ...More } fragment More on Mutation { ${one(2)} }`)).errors[0]?.extensions.code,
    ).toBe('BAD_QUERY');
    expect((await app.owner.query('select from access_token')).rowCount).toBe(0);
    expect((await app.ask(as.officer, `mutation { ${one(1)} }`)).errors).toEqual([]);
  });
});
