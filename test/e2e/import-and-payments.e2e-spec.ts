import { globalIdOf, newId } from '@ledby/kernel';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { Portfolio } from '../support/a-portfolio.js';
import { CommandLine } from '../support/command-line.js';

const nextYear = new Date().getFullYear() + 1;
const published = (id: string, changes: object = {}) => ({
  id,
  title: `Grant ${id}`,
  description: 'A grant of the story.',
  amountAwarded: 30_000,
  currency: 'GBP',
  awardDate: '2026-01-26',
  plannedDates: [{ startDate: '2026-02-01', endDate: `${nextYear}-12-31` }],
  recipientOrganization: [{ id: 'GB-CHC-1126147', name: 'Access to Justice Foundation' }],
  fundingOrganization: [{ id: 'GB-CHC-1000147', name: 'A B Charitable Trust' }],
  ...changes,
});

let portfolio: Portfolio;
let commandLine: CommandLine;

const importing = async (...grants: readonly object[]) => {
  writeFileSync(path.join(commandLine.folder, 'awards.json'), JSON.stringify({ grants }));
  const { code, output } = await commandLine.run(['import', '360giving', 'awards.json', '--fund', 'MINE', '--json']);
  return { code, report: JSON.parse(output) };
};

const awards = async (): Promise<Readonly<Record<string, string>>> => {
  const { rows } = await portfolio.ledby.owner.query('select external_id as id, amount::text as amount from "grant"');
  return Object.fromEntries(rows.map(({ id, amount }) => [id, amount]));
};

const grantId = async (externalId: string): Promise<string> =>
  (await portfolio.ledby.owner.query('select id from "grant" where external_id = $1', [externalId])).rows[0].id;

beforeAll(async () => {
  portfolio = await Portfolio.start();
  const { ownerUrl, appUrl } = portfolio.ledby.database;
  commandLine = new CommandLine({ DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl });
  await importing(published('paid'), published('planned'), published('free'));
  const payment = {
    grantId: globalIdOf('grt', portfolio.fundId, await grantId('paid')),
    amount: { amount: '20000', currency: 'GBP' },
    paidOn: '2026-03-01',
  };
  await portfolio.done(portfolio.finance, 'recordDisbursement', payment);
  const returned = await portfolio.done(portfolio.finance, 'recordDisbursement', {
    ...payment,
    amount: { amount: '5000', currency: 'GBP' },
  });
  await portfolio.done(portfolio.finance, 'returnDisbursement', { id: returned.id });
  // Published grants come without instalments, so the plan of this one is arranged.
  await portfolio.ledby.owner.query(
    `insert into tranche (fund_id, id, grant_id, recipient_id, ordinal, amount, currency, due_on, status)
       select fund_id, $1, id, recipient_id, 1, amount, currency, '2026-06-01', 'PLANNED' from "grant" where external_id = 'planned'`,
    [newId()],
  );
}, 120_000);

afterAll(async () => {
  commandLine.clear();
  await portfolio.stop();
});

it('refuses an award below what was paid, and one that its instalments no longer make, and takes the others', async () => {
  const low = { amountAwarded: 1 };
  const { code, report } = await importing(published('paid', low), published('planned', low), published('free', low));
  expect([code, report.rows.refused, report.stored]).toEqual([2, 2, { created: 0, changed: 1, unchanged: 0 }]);
  expect(report.problems.map(({ row, findings }: any) => [row, findings[0].severity, findings[0].code])).toEqual([
    [1, 'ERROR', 'AWARD_BELOW_PAYMENTS'],
    [2, 'ERROR', 'AWARD_HAS_TRANCHES'],
  ]);
  expect(await awards()).toEqual({ paid: '30000.00', planned: '30000.00', free: '1.00' });
});

it('lowers an award to what was paid and not returned, and takes another title of one with instalments', async () => {
  const { code, report } = await importing(published('paid', { amountAwarded: 20_000 }), published('planned', { title: 'Said better' }));
  expect([code, report.stored]).toEqual([0, { created: 0, changed: 2, unchanged: 0 }]);
  expect(await awards()).toMatchObject({ paid: '20000.00', planned: '30000.00' });
});

it('waits for a payment that is under way, and counts it', async () => {
  const { owner, database } = portfolio.ledby;
  const paying = new pg.Client({ connectionString: database.ownerUrl });
  await paying.connect();
  await paying.query('begin');
  await paying.query(`select from "grant" where external_id = 'free' for update`);
  await paying.query(
    `insert into disbursement (fund_id, id, grant_id, recipient_id, amount, currency, paid_on, status)
       select fund_id, $1, id, recipient_id, 1.00, currency, '2026-03-01', 'PAID' from "grant" where external_id = 'free'`,
    [newId()],
  );
  const imported = importing(published('free', { amountAwarded: 0.5 }));
  const waits = `select from pg_stat_activity where application_name = 'ledby-import' and datname = current_database() and wait_event_type = 'Lock'`;
  for (let looks = 0; looks < 200 && (await owner.query(waits)).rowCount === 0; looks += 1) await setTimeout(50);
  await paying.query('commit');
  await paying.end();
  expect((await imported).report.problems[0].findings[0].code).toBe('AWARD_BELOW_PAYMENTS');
  expect(await awards()).toMatchObject({ free: '1.00' });
});
