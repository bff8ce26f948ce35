import { readFundOwnedId } from '@ledby/kernel';
import { randomUUID } from 'node:crypto';
import { ReleasedFund, rolesOfFund } from '../support/a-released-fund.js';

let fund: ReleasedFund;
let open: string;
let kept: string;
let release: string;

async function change(name: string, input: object): Promise<{ readonly id: string; readonly version: number }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation Change($input: ${type}) { ${name}(input: $input) { fundingWindow { id version } } }`;
  const { data, errors } = await fund.ledby.ask(fund.as.officer, query, { input: { clientMutationKey: randomUUID(), ...input } });
  expect(errors).toEqual([]);
  return data[name].fundingWindow;
}

/** Every second project goes by one window, the others by another of the same kind. */
async function select(window: string, odd: boolean): Promise<void> {
  await fund.ledby.owner.query(
    `update project p set window_id = $2 from (select id, row_number() over (order by title) n from project) x where p.fund_id = $1 and x.id = p.id and x.n % 2 = $3`,
    [fund.fundId, readFundOwnedId(window, 'win').id, odd ? 1 : 0],
  );
}

beforeAll(async () => {
  fund = await ReleasedFund.start();
  const { data } = await fund.ledby.ask(fund.as.officer, '{ funds(first: 1) { nodes { cycles(first: 1) { nodes { id } } } } }');
  const cycleId = data.funds.nodes[0].cycles.nodes[0].id;
  const add = (code: string, kind: string) => change('addFundingWindow', { cycleId, code, title: code, kind, currency: 'USD' });
  open = (await add('OPEN', 'SHORT_TERM')).id;
  const { id, version } = await add('KEPT', 'SPECIAL');
  kept = (await change('changeFundingWindow', { id, version, isReserved: true })).id;
  await select(open, true);
  await select(kept, false);
});
afterAll(() => fund?.stop());

const windows =
  '{ funds(first: 1) { nodes { cycles(first: 1) { nodes { windows(first: 10) { nodes { id inside { isReserved } } } } } } } }';

it('tells officers and data protection for whom a window was kept, and nobody else, whatever the window', async () => {
  for (const name of rolesOfFund) {
    const { data, errors } = await fund.ledby.ask(fund.as[name], windows);
    const isTold = ['officer', 'second', 'privacy'].includes(name);
    const told = (isReserved: boolean) => (isTold ? { isReserved } : null);
    expect([
      name,
      errors,
      new Map(data.funds.nodes[0].cycles.nodes[0].windows.nodes.map((node: { id: string; inside: object }) => [node.id, node.inside])),
    ]).toEqual([
      name,
      [],
      new Map([
        [open, told(false)],
        [kept, told(true)],
      ]),
    ]);
  }
});

it('counts no project of a window kept for some in a cell by window, and names no such cell', async () => {
  release = await fund.release();
  const cells = 'tables { cube measure cells(first: 100) { nodes { keys shown } } }';
  const { data } = await fund.ledby.ask(fund.as.analyst, `query One($id: ID!) { impactRelease(id: $id) { ${cells} } }`, { id: release });
  const tables: { cube: string; measure: string; cells: { nodes: { keys: string[]; shown: number | null }[] } }[] =
    data.impactRelease.tables;
  const byWindow = tables.filter(({ cube }) => cube === 'by-window');
  expect(byWindow.map(({ cells: { nodes } }) => nodes.map(({ keys }) => keys))).toEqual([[['SHORT_TERM']]]);
  const { rows } = await fund.ledby.owner.query(
    `select e ->> 'windowKind' as kind, count(*)::int from impact_release r cross join jsonb_array_elements(r.population) e group by 1 order by 1`,
  );
  expect(rows).toEqual([
    { kind: 'SHORT_TERM', count: 90 },
    { kind: null, count: 90 },
  ]);
});

it('says nothing of it in the files that everybody may take', async () => {
  for (const kind of ['json', 'csv']) {
    const text = await (await fund.fetch(`/releases/${release}.${kind}`)).text();
    expect(text).toContain('SHORT_TERM');
    expect(text).not.toMatch(/SPECIAL|KEPT|eserved/);
  }
});
