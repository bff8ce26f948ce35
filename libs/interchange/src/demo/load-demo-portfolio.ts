import type { DemoAccount, Statements } from '@ledby/identity';
import { newId } from '@ledby/kernel';
import { KeyStore, KeyStoreAddress } from '@ledby/platform';
import pg from 'pg';
import { demoAccounts, demoAdministrator, demoOfficer } from './demo-accounts.js';
import { lastBadgesOn } from './demo-calendar.js';
import { demoPortfolio, demoSeed } from './demo-portfolio.js';
import type { DemoPortfolio } from './demo-portfolio.rows.js';
import { demoScheme } from './fictional-organisations.js';
import { demoBadgeHolderKey, demoGranteeKey } from './planned-awards.js';
import { reviewPapers } from './review-papers.js';
import { sealSeats } from './seal-seats.js';
import { type Row, writeRows } from './write-rows.js';

/** Makes the accounts and what they may, inside the open transaction; answers their ids in order. */
export type CreateAccounts = (transaction: Statements, accounts: readonly DemoAccount[]) => Promise<readonly string[]>;

export type LoadDemoPortfolio = {
  /** Of the application's own role: what the demo writes, the product could have written. */
  readonly appUrl: string;
  readonly createAccounts: CreateAccounts;
  /** Where the keys of the demo's seats are kept. */
  readonly keysUrl: string;
  readonly onProgress: (text: string) => void;
};

export type DemoLoaded = { readonly loaded: boolean; readonly funds: number; readonly organisations: number; readonly grants: number };

const oneLoaderAtATime = 7_205_418;

type Tables = Readonly<Record<string, keyof DemoPortfolio>>;

const registry: Tables = {
  funder: 'funders',
  fund: 'funds',
  organisation: 'organisations',
  organisation_identifier: 'identifiers',
  organisation_alias: 'aliases',
};

const ofFunds: Tables = {
  grant_cycle: 'cycles',
  funding_window: 'windows',
  dated_statement: 'statements',
  project: 'projects',
  '"grant"': 'grants',
  tranche: 'tranches',
  disbursement: 'disbursements',
};

const ofLeadership: Tables = {
  'restricted.leadership_attestation': 'attestations',
  'restricted.leadership_body': 'bodies',
  'restricted.leadership_paper': 'papers',
  'restricted.leadership_guard': 'guards',
  'restricted.leadership_input': 'inputs',
  'restricted.leadership_complaint': 'complaints',
  'restricted.leadership_standing': 'standings',
};

const setting = (client: pg.ClientBase, name: string, value: string) => client.query('select app.set_local($1, $2, true)', [name, value]);

async function writeTables(client: pg.ClientBase, portfolio: DemoPortfolio, tables: Tables): Promise<void> {
  for (const [table, part] of Object.entries(tables)) {
    const rows: readonly Row[] = portfolio[part];
    await writeRows(client, table, rows);
  }
}

function accountsOf({ funds, identifiers }: DemoPortfolio): readonly DemoAccount[] {
  const known = (id: string | undefined): string => {
    if (id === undefined) {
      throw new Error('A demo account belongs to what the demo portfolio does not have.');
    }
    return id;
  };
  const organisationOf = (key: string) =>
    known(identifiers.find(({ scheme, identifier }) => scheme === demoScheme && identifier === key)?.organisationId);
  return demoAccounts({
    fundId: code => known(funds.find(fund => fund.code === code)?.id),
    demoGranteeId: organisationOf(demoGranteeKey),
    demoBadgeHolderId: organisationOf(demoBadgeHolderKey),
  });
}

async function seatBodies(client: pg.ClientBase, { bodies, receipts }: DemoPortfolio, keysUrl: string): Promise<void> {
  const { rows, keys } = sealSeats(demoSeed, bodies, receipts);
  const store = new KeyStore(new KeyStoreAddress(keysUrl));
  try {
    await store.putMany(keys);
  } finally {
    await store.onApplicationShutdown();
  }
  await writeRows(client, 'restricted.consent_seat', rows);
}

async function load(client: pg.ClientBase, { createAccounts, keysUrl, onProgress }: LoadDemoPortfolio): Promise<DemoLoaded> {
  await client.query('select pg_advisory_xact_lock($1)', [oneLoaderAtATime]);
  const { rows } = await client.query<{ found: boolean }>('select exists (select from fund) as found');
  if (rows[0]?.found !== false) {
    return { loaded: false, funds: 0, organisations: 0, grants: 0 };
  }
  const portfolio = demoPortfolio();
  const { funds, organisations, grants } = portfolio;
  await setting(client, 'app.fund_ids', `{${funds.map(({ id }) => id).join(',')}}`);
  // Organisations are written by somebody; until there are accounts, by somebody passing.
  await setting(client, 'app.user_id', newId());
  onProgress(`Demo portfolio: ${funds.length} funds and ${organisations.length} fictional organisations`);
  await writeTables(client, portfolio, registry);
  const accounts = accountsOf(portfolio);
  onProgress(`Demo portfolio: ${accounts.length} accounts`);
  const ids = await createAccounts(client, accounts);
  const administrator = ids[accounts.findIndex(({ email }) => email === demoAdministrator)] ?? null;
  await setting(client, 'app.user_id', administrator ?? '');
  onProgress(`Demo portfolio: ${grants.length} grants and their payments`);
  await writeTables(client, portfolio, ofFunds);
  onProgress('Demo portfolio: who leads');
  const officer = accounts.findIndex(({ email }) => email === demoOfficer);
  const privacy = accounts.findIndex(({ funds: held }) => (held?.DATA_PROTECTION ?? []).length > 0);
  const reviewed = reviewPapers(portfolio, {
    officerId: ids[officer] ?? '',
    administratorId: administrator ?? '',
    fundIds: accounts[officer]?.funds?.OFFICER ?? [],
    second: { id: ids[privacy] ?? '', fundIds: accounts[privacy]?.funds?.DATA_PROTECTION ?? [] },
  });
  const isRestricted = ([table]: readonly [string, unknown]) => table.startsWith('restricted.');
  const { open = [], closed = [] } = Object.groupBy(Object.entries(reviewed), entry => (isRestricted(entry) ? 'closed' : 'open'));
  for (const [table, reviews] of open) {
    await writeRows(client, table, reviews);
  }
  await setting(client, 'role', 'ledby_lead');
  await writeTables(client, portfolio, ofLeadership);
  await seatBodies(client, portfolio, keysUrl);
  for (const [table, reviews] of closed) {
    await writeRows(client, table, reviews);
  }
  // In spring all funds showed theirs; what is asked for by the first start is shown with the batch of autumn.
  const calendars = funds.map(({ id }) => ({ fundId: id, id, lastBatchOn: lastBadgesOn }));
  await writeRows(client, 'restricted.badge_calendar', calendars);
  await setting(client, 'role', 'none');
  for (const { id } of funds) {
    await client.query(`select app.append_audit($1, $2, 'loadDemoPortfolio', 'Fund', $1, array['portfolio'], $3)`, [
      id,
      administrator,
      newId(),
    ]);
  }
  return { loaded: true, funds: funds.length, organisations: organisations.length, grants: grants.length };
}

/** Fills an empty Ledby, all or nothing; where there is a fund already, nothing is touched. */
export async function loadDemoPortfolio(request: LoadDemoPortfolio): Promise<DemoLoaded> {
  const client = new pg.Client({ connectionString: request.appUrl });
  await client.connect();
  try {
    await client.query('begin');
    const outcome = await load(client, request);
    await client.query('commit');
    return outcome;
  } catch (failure) {
    await client.query('rollback').catch(() => undefined);
    throw failure;
  } finally {
    await client.end();
  }
}
