import { livenDemo } from '@ledby/interchange';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';
import type { Headers } from '../support/ledby-app.js';

let demo: DemoApp;
let fund: string;
const as: Record<string, Headers> = {};

const liven = () => livenDemo(type => demo.app.app.get(type), demo.app.database.appUrl);
const ask = async (who: string, query: string, variables: object = { fund }) => {
  const { data, errors } = await demo.app.ask(as[who] ?? {}, query, variables);
  expect(errors).toEqual([]);
  return data;
};

beforeAll(async () => {
  demo = await aDemoApp();
  Object.assign(as, demo.as);
  for (const name of ['second', 'owner', 'editor']) as[name] = await demo.app.signedIn(`${name}@ledby.test`);
  const { data } = await demo.app.ask(demo.as.officer, '{ funds(filter: { code: ["UNVTF"] }) { nodes { id } } }');
  fund = data.funds.nodes[0].id;
  await liven();
}, 120_000);
afterAll(() => demo.app.stop());

it('is published by two officers, and tells the world one figure and no more than it may', async () => {
  const query = `query R($fund: ID!) { impactReleases(fund: $fund) { nodes { number policy tables { measure by cells(first: 100) { nodes { keys shown } } } } }
    }`;
  const { impactReleases } = await ask('analyst', query);
  expect(impactReleases.nodes).toMatchObject([{ number: 1, policy: 'ANY_LEADER_V1' }]);
  const total = impactReleases.nodes[0].tables.find(
    ({ measure, by }: { measure: string; by: readonly string[] }) => measure === 'PROJECTS_LED' && by.length === 0,
  );
  expect(total.cells.nodes).toEqual([{ keys: [], shown: 10 }]);
  const { releaseDrafts } = await ask('officer', 'query D($fund: ID!) { releaseDrafts(fund: $fund) { nodes { state } } }');
  expect(releaseDrafts.nodes).toEqual([{ state: 'PUBLISHED' }]);
  expect(await (await fetch(`${demo.app.url}/releases`)).text()).toContain('ANY_LEADER_V1');
});

it('shows one badge, of an organisation that is invented', async () => {
  const page = await (await fetch(`${demo.app.url}/badges`)).text();
  expect(page.match(/survivor-led by its own declaration/g)).toHaveLength(1);
  const [, name] = /<strong>(.+?)<\/strong>/.exec(page) ?? [];
  const { rows } = await demo.app.owner.query('select is_demo from organisation where name = $1', [name]);
  expect(rows).toEqual([{ is_demo: true }]);
});

it('says of some projects what survivors take part in, and what one of them lacks, to data protection alone', async () => {
  const query = '{ safeguardingAlerts(first: 10) { nodes { code state } } }';
  expect((await ask('privacy', query)).safeguardingAlerts.nodes).toEqual([{ code: 'SUPPORT_PERSON', state: 'OPEN' }]);
  expect((await ask('officer', query)).safeguardingAlerts.nodes).toEqual([]);
  const { projects } = await ask('grantee', '{ projects(first: 50) { nodes { participation { kind } } } }', {});
  expect(projects.nodes.flatMap(({ participation }: { participation: readonly object[] }) => participation)).toEqual([
    { kind: 'PEER_SUPPORT' },
  ]);
});

it('shows one open call, written by one officer and checked by the other, to everybody', async () => {
  const { data } = await demo.app.ask({}, '{ openCalls { title phase closesLocal zone summary } }');
  expect(data.openCalls).toEqual([
    {
      title: expect.stringContaining('made up'),
      phase: 'OPEN',
      closesLocal: expect.stringMatching(/-02-28T23:59:00$/),
      zone: 'Europe/Vienna',
      summary: expect.stringContaining('made up'),
    },
  ]);
  expect(await (await fetch(`${demo.app.url}/calls`)).text()).toContain('Emergency assistance');
});

it('is done once', async () => {
  expect(await liven()).toBe(false);
});
