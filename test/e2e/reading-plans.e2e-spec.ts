import { globalIdOf } from '@ledby/kernel';
import { ReadPool } from '@ledby/platform';
import pg from 'pg';
import { entrances } from '../../libs/platform/src/database/context.js';
import { benchFund, portfolioStatements } from '../bench/portfolio-sql.js';
import { type Headers, LedbyApp } from '../support/ledby-app.js';

/** LEDBY_PLANS=1 prints the plans. */
const isTold = process.env['LEDBY_PLANS'] !== undefined;
const projects = 20_000;
const cycle = globalIdOf('cyc', benchFund, '0d000000-0000-7000-8000-000000000008');

type Read = Parameters<ReadPool['read']>;
type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
};

let app: LedbyApp;
let as: Headers;
let reader: pg.Client;
let last: Read | undefined;

beforeAll(async () => {
  app = await LedbyApp.start();
  for (const statement of portfolioStatements(projects)) {
    await app.owner.query(statement);
  }
  await app.people({ email: 'officer@ledby.test', funds: { OFFICER: [benchFund] } });
  as = await app.signedIn('officer@ledby.test');
  const pool = app.app.get(ReadPool);
  const read = pool.read.bind(pool);
  pool.read = (...given) => {
    last = given;
    return read(...given);
  };
  reader = new pg.Client({ connectionString: app.database.appUrl });
  await reader.connect();
});
afterAll(async () => {
  await reader?.end();
  await app?.stop();
});

const literal = (value: unknown): string => {
  if (Array.isArray(value)) {
    return pg.escapeLiteral(`{${value.map(one => JSON.stringify(one)).join(',')}}`);
  }
  return typeof value === 'string' ? pg.escapeLiteral(value) : 'null';
};

const everyNode = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(everyNode)];

const told = (node: Node, depth = 0): string =>
  `${'  '.repeat(depth)}${node['Node Type']} ${node['Index Name'] ?? node['Relation Name'] ?? ''} rows ${node['Actual Rows']} x ${node['Actual Loops']}\n${(node.Plans ?? []).map(one => told(one, depth + 1)).join('')}`;

/** How PostgreSQL goes about the very statement that was sent, as the role that serves, behind the wall, planned for any value. */
async function planOf(name: string, query: string): Promise<readonly Node[]> {
  const { errors } = await app.ask(as, query);
  expect(errors).toEqual([]);
  if (last === undefined) {
    throw new Error('Nothing was read.');
  }
  const [context, , { text, values }] = last;
  await reader.query('begin');
  await reader.query(entrances.fund.text, [context.fundIds, context.organisationIds, context.userId, context.isAdministrator]);
  await reader.query('set local plan_cache_mode = force_generic_plan');
  await reader.query(`prepare asked as ${text}`);
  const { rows } = await reader.query<{ 'QUERY PLAN': readonly { Plan: Node }[] }>(
    `explain (analyze, costs off, timing off, format json) execute asked${values.length === 0 ? '' : `(${values.map(literal).join(', ')})`}`,
  );
  await reader.query('rollback; deallocate asked');
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  if (plan === undefined) {
    throw new Error('There is no plan.');
  }
  if (isTold) {
    process.stdout.write(`${name}\n${told(plan)}\n`);
  }
  return everyNode(plan);
}

/** Most rows that any step passes on or throws away in all its turns. */
const mostRows = (nodes: readonly Node[]) =>
  Math.max(...nodes.map(node => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']));
const scansWhole = (nodes: readonly Node[]) =>
  nodes.filter(node => node['Node Type'] === 'Seq Scan' && node['Actual Rows'] > 100).map(node => node['Relation Name']);

it('reads a cycle with its projects, grants and payments by indexes, touching no more rows than it shows', async () => {
  const nodes = await planOf(
    'nested',
    `{ cycle(id: "${cycle}") { number fund { funder { name } } projects(first: 50) { nodes { title organisation { name } grants(first: 3) { nodes { disbursements(first: 10) { nodes { amount { amount } paidOn } } } } } } } }`,
  );
  expect(scansWhole(nodes)).toEqual([]);
  expect(mostRows(nodes)).toBeLessThan(1_000);
});

it.each(['STARTS_ON_DESC', 'TITLE_ASC', 'ENTERED_DESC'])(
  'reads the first page of a fund in the order %s without sorting the fund',
  async order => {
    const nodes = await planOf(order, `{ projects(first: 50, orderBy: ${order}) { nodes { title startsOn } pageInfo { hasNextPage } } }`);
    expect(scansWhole(nodes)).toEqual([]);
    expect(mostRows(nodes)).toBeLessThan(1_000);
  },
);

/** Ten thousand rows in. */
async function farInside(root: string, order: string): Promise<readonly Node[]> {
  let after = '';
  for (let page = 0; page < 100; page += 1) {
    const { data } = await app.ask(as, `{ list: ${root}(first: 100, orderBy: ${order}${after}) { pageInfo { endCursor } } }`);
    after = `, after: "${data.list.pageInfo.endCursor}"`;
  }
  return planOf(`${order}, 10,000 rows in`, `{ ${root}(first: 50, orderBy: ${order}${after}) { nodes { id } } }`);
}

it.each(['ENTERED_ASC', 'STARTS_ON_ASC', 'TITLE_ASC', 'TITLE_DESC'])(
  'reads a page far inside as fast as the first one: %s',
  async order => {
    const nodes = await farInside('projects', order);
    expect(scansWhole(nodes)).toEqual([]);
    expect(mostRows(nodes)).toBeLessThan(1_000);
  },
);

it('walks to a page by amount along its index: behind the wall PostgreSQL may not compare amounts before it knows whose they are', async () => {
  const nodes = await farInside('grants', 'AMOUNT_DESC');
  expect(nodes.map(node => node['Index Name'])).toContain('grant_by_amount');
  expect(nodes.map(node => node['Node Type'])).not.toContain('Sort');
  expect(mostRows(nodes)).toBeLessThanOrEqual(10_000 + 50);
});

it('counts and lists what a filter leaves by the index of that filter', async () => {
  const nodes = await planOf(
    'filtered',
    '{ projects(first: 50, filter: { country: ["KE"], theme: [SHELTER] }) { totalCount nodes { title organisation { name } } } }',
  );
  expect(scansWhole(nodes)).toEqual([]);
  expect(mostRows(nodes)).toBeLessThan(2_500);
});

it('lists the grants of one organisation out of all funds by its own index', async () => {
  const organisation = globalIdOf('org', '0c000000-0000-7000-8000-000000000007');
  const nodes = await planOf(
    'organisation',
    `{ organisation(id: "${organisation}") { name grants(first: 20) { totalCount nodes { title } } projects { nodes { title } } } }`,
  );
  expect(scansWhole(nodes)).toEqual([]);
  expect(mostRows(nodes)).toBeLessThan(500);
});
