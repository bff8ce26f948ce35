import { Migration } from '@mikro-orm/migrations';

/**
 * What the read models owe to their readers (`owedIndexes` of the reading path works it out, a story compares): the fund
 * leads, then what is asked for, then the id by which equals are told apart. No index is the beginning of another.
 */
const owed: Readonly<Record<string, readonly string[]>> = {
  funder: ['name, id'],
  fund: ['name, id'],
  grant_cycle: ['fund_id, closes_on, id'],
  funding_window: ['fund_id, cycle_id, id', 'fund_id, closes_at, id'],
  dated_statement: ['fund_id, cycle_id, id'],
  project: [
    'fund_id, cycle_id, id',
    'fund_id, window_id, id',
    'organisation_id, id',
    'fund_id, country, id',
    'fund_id, theme, id',
    'fund_id, country, theme, id',
    'fund_id, title, id',
    'fund_id, starts_on, id',
  ],
  '"grant"': [
    'fund_id, project_id, id',
    'recipient_id, id',
    'fund_id, currency, id',
    'fund_id, awarded_on, id',
    'fund_id, amount, id',
    'fund_id, ends_on, id',
  ],
  tranche: ['fund_id, grant_id, recipient_id, id'],
  disbursement: ['fund_id, grant_id, recipient_id, id'],
  organisation_alias: ['organisation_id, id'],
  fund_membership: ['user_id, id'],
  organisation_membership: ['user_id, id'],
};

const nameOf = (table: string, columns: string) =>
  `${table.replaceAll('"', '')}_by_${columns
    .replace(/^fund_id, /, '')
    .replace(/, id$/, '')
    .replaceAll('_id', '')
    .replaceAll(', ', '_')}`;

export class Migration20261123Indexes extends Migration {
  override up(): void {
    for (const superseded of ['fund_membership_user', 'organisation_membership_user']) {
      this.addSql(`drop index ${superseded}`);
    }
    for (const [table, indexes] of Object.entries(owed)) {
      for (const columns of indexes) {
        this.addSql(`create index ${nameOf(table, columns)} on ${table} (${columns})`);
      }
    }
  }
}
