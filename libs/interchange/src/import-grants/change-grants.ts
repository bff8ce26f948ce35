import { foldForSearch } from '@ledby/kernel';
import { countryOfWork, periodOf, type PlacedGrant, searchTextOf } from './grant-rows.js';
import { ImportOvertaken } from './import.errors.js';
import type { StoredGrant } from './stored-grant.js';
import type { Row, Transaction } from './transaction.js';

export type ChangedGrant = { readonly stored: StoredGrant; readonly placed: PlacedGrant; readonly fields: readonly string[] };

const grantRow = ({ stored, placed: { record, fundId, recipientId } }: ChangedGrant) => ({
  fund_id: fundId,
  id: stored.id,
  version: stored.version,
  recipient_id: recipientId,
  title: record.title,
  search_text: searchTextOf(record),
  amount: record.amount,
  ...periodOf(record),
});

const projectRow = ({ stored, placed: { record, fundId, recipientId } }: ChangedGrant) => ({
  fund_id: fundId,
  id: stored.projectId,
  version: stored.projectVersion,
  organisation_id: recipientId,
  title: record.title,
  summary: record.description,
  search_text: foldForSearch(record.title),
  ...countryOfWork(record),
  ...periodOf(record),
});

/** Sets columns of rows that are still as they were read; whoever wrote in between wins, and the import is told. */
async function update(
  transaction: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (Row & { readonly id: string })[],
): Promise<void> {
  const settings = columns.map(column => `${column} = n.${column}`).join(', ');
  const updated = await transaction.query(
    `update ${table} t set ${settings}, version = t.version + 1 from json_populate_recordset(null::${table}, $1::json) n
       where t.fund_id = n.fund_id and t.id = n.id and t.version = n.version and t.id = any ($2) returning t.id`,
    [JSON.stringify(rows), rows.map(({ id }) => id)],
  );
  if (updated.length < rows.length) {
    throw new ImportOvertaken('Somebody changed a grant of this file at the same moment. Nothing was stored; run the import again.');
  }
}

/** What is due to a recipient and what was paid to it go with the grant. */
async function moveRecipients(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  for (const table of ['tranche', 'disbursement']) {
    await transaction.query(
      `update ${table} t set recipient_id = n.recipient_id from json_populate_recordset(null::"grant", $1::json) n
         where t.fund_id = n.fund_id and t.grant_id = n.id and t.recipient_id <> n.recipient_id`,
      [JSON.stringify(rows)],
    );
  }
}

export async function changeGrants(transaction: Transaction, changes: readonly ChangedGrant[]): Promise<void> {
  if (changes.length === 0) {
    return;
  }
  const grants = changes.map(grantRow);
  await update(
    transaction,
    'project',
    ['organisation_id', 'title', 'summary', 'search_text', 'country', 'region', 'starts_on', 'ends_on'],
    changes.map(projectRow),
  );
  await update(transaction, '"grant"', ['recipient_id', 'title', 'search_text', 'amount', 'starts_on', 'ends_on'], grants);
  await moveRecipients(
    transaction,
    grants.filter((_, place) => changes[place]?.fields.includes('recipientId')),
  );
}
