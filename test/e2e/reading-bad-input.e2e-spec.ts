import { performance } from 'node:perf_hooks';
import { aPortfolio } from '../oracle/portfolio.js';
import { type Headers, LedbyApp } from '../support/ledby-app.js';

/** Promised is a twentieth of a second; a shared machine is given ten times that before it counts as a fault. */
const longest = 500;

let app: LedbyApp;
let as: Headers;
let cursorOf: Readonly<Record<string, string>>;
const times: [string, number][] = [];

beforeAll(async () => {
  app = await LedbyApp.start();
  const { funds } = await aPortfolio(app.owner);
  await app.people({ email: 'officer@ledby.test', funds: { OFFICER: [funds[0]] } });
  as = await app.signedIn('officer@ledby.test');
  const one = async (field: string) =>
    (await app.ask(as, `{ list: ${field} { pageInfo { endCursor } } }`)).data.list.pageInfo.endCursor as string;
  cursorOf = {
    projects: await one('projects(first: 3)'),
    byTitle: await one('projects(first: 3, orderBy: TITLE_ASC)'),
    grants: await one('grants(first: 3)'),
  };
});
afterAll(async () => {
  process.stdout.write(
    `bad input, slowest first: ${times
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, 4)
      .map(([name, time]) => `${name} ${time.toFixed(1)} ms`)
      .join(', ')}\n`,
  );
  await app?.stop();
});

const project = '(id: "prj_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")';
const nested = (levels: number): string => (levels === 0 ? 'id' : `organisation { projects { nodes { ${nested(levels - 1)} } } }`);
const tampered = (cursor: string) =>
  Buffer.from(
    Buffer.from(cursor, 'base64url')
      .toString('utf8')
      .replace(/[0-9a-f]{3}$|:n$/, ':v2'),
  ).toString('base64url');

type Case = readonly [name: string, query: () => string, code: string, variables?: () => object];

const cases: readonly Case[] = [
  ['an unknown filter', () => '{ projects(filter: { colour: "red" }) { nodes { id } } }', 'BAD_QUERY'],
  [
    'an unknown filter in a variable',
    () => 'query ($f: ProjectFilter) { projects(filter: $f) { nodes { id } } }',
    'BAD_INPUT',
    () => ({ f: { colour: 'red' } }),
  ],
  ['a value that the filter has not', () => '{ projects(filter: { theme: [GARDENING] }) { nodes { id } } }', 'BAD_QUERY'],
  ['an empty page', () => '{ projects(first: 0) { nodes { id } } }', 'PAGE_SIZE_REFUSED'],
  ['a page of less than nothing', () => '{ projects(last: -1) { nodes { id } } }', 'PAGE_SIZE_REFUSED'],
  ['too large a page', () => '{ projects(first: 101) { nodes { id } } }', 'PAGE_SIZE_REFUSED'],
  [
    'too large a page inside',
    () => 'query ($n: Int) { projects { nodes { grants(first: $n) { totalCount nodes { id } } } } }',
    'PAGE_SIZE_REFUSED',
    () => ({ n: 101 }),
  ],
  ['first and last', () => '{ projects(first: 1, last: 1) { nodes { id } } }', 'BAD_INPUT'],
  ['after with last', () => `{ projects(last: 1, after: "${cursorOf['projects']}") { nodes { id } } }`, 'BAD_INPUT'],
  ['a cursor of another list', () => `{ projects(after: "${cursorOf['grants']}") { nodes { id } } }`, 'BAD_CURSOR'],
  ['a cursor of another order', () => `{ projects(after: "${cursorOf['byTitle']}") { nodes { id } } }`, 'BAD_CURSOR'],
  ['a cursor of another list, counting only', () => `{ projects(after: "${cursorOf['grants']}") { totalCount } }`, 'BAD_CURSOR'],
  ['a tampered cursor', () => `{ projects(after: "${tampered(cursorOf['projects'] ?? '')}") { nodes { id } } }`, 'BAD_CURSOR'],
  ['a cursor that is none', () => '{ projects(after: "next please") { nodes { id } } }', 'BAD_CURSOR'],
  ['an empty cursor', () => '{ projects(after: "") { nodes { id } } }', 'BAD_CURSOR'],
  ['an id of another type', () => `{ grant${project} { id } }`, 'BAD_INPUT'],
  [
    'an id of another type in a filter',
    () => '{ projects(filter: { cycle: "org_AAAAAAAAAAAAAAAAAAAAAA" }) { nodes { id } } }',
    'BAD_INPUT',
  ],
  ['an id that is none', () => '{ node(id: "7") { id } }', 'BAD_INPUT'],
  ['an id of no known type', () => '{ node(id: "zzz_AAAAAAAAAAAAAAAAAAAAAA") { id } }', 'BAD_INPUT'],
  ['a day that is none', () => '{ projects(filter: { startsFrom: "2026-02-30" }) { nodes { id } } }', 'BAD_QUERY'],
  [
    'an amount that is none',
    () => 'query ($a: Decimal) { grants(filter: { amountFrom: $a }) { nodes { id } } }',
    'BAD_INPUT',
    () => ({ a: '1e999' }),
  ],
  ['a huge depth', () => `{ project${project} { ${nested(40)} } }`, 'BAD_QUERY'],
];

const ask = async (name: string, query: string, variables: object = {}) => {
  const began = performance.now();
  const answer = await app.ask(as, query, variables);
  const time = performance.now() - began;
  times.push([name, time]);
  expect(time).toBeLessThan(longest);
  return answer;
};

it.each(cases.map(([name, query, code, variables]) => ({ name, query, code, variables })))(
  'refuses $name by a stable code, and keeps to it',
  async ({ name, query, code, variables }) => {
    for (let again = 0; again < 3; again += 1) {
      const { errors, data } = await ask(name, query(), variables?.());
      expect(errors).toMatchObject([{ extensions: { code } }]);
      expect(Object.values(data ?? {}).filter(value => value !== null)).toEqual([]);
    }
  },
);

it('refuses a bad value after a good one by the same plan, and the other way round', async () => {
  const paged = 'query ($after: String, $first: Int) { projects(after: $after, first: $first) { totalCount } }';
  for (const [after, first, code] of [
    [cursorOf['projects'], 5, undefined],
    [cursorOf['grants'], 5, 'BAD_CURSOR'],
    [cursorOf['projects'], 0, 'PAGE_SIZE_REFUSED'],
    [tampered(cursorOf['projects'] ?? ''), 5, 'BAD_CURSOR'],
    [cursorOf['projects'], 5, undefined],
  ] as const) {
    const { errors } = await ask('a plan in use', paged, { after, first });
    expect(errors[0]?.extensions.code).toBe(code);
  }
});

it('says where it went wrong, and goes on with what may be empty', async () => {
  const { errors, data } = await ask('one root of two', '{ good: funds(first: 1) { totalCount } bad: project(id: "x") { id } }');
  expect(errors[0]?.path).toEqual(['bad']);
  expect(data).toMatchObject({ bad: null, good: { totalCount: 3 } });
});

it('gives the whole answer up where a list that must be there is refused', async () => {
  const { errors, data } = await ask('a list of two', '{ good: funds(first: 1) { totalCount } bad: projects(first: 0) { totalCount } }');
  expect(errors[0]).toMatchObject({ path: ['bad'], extensions: { code: 'PAGE_SIZE_REFUSED' } });
  expect(data).toBeNull();
});
