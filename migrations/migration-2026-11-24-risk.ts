import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

/** What officers are worried about. */
export class Migration20261124Risk extends Migration {
  override up(): void {
    fundOwnedTable('risk_flag', {
      columns: `application_id uuid not null, severity text not null check (severity in ('LOW','MEDIUM','HIGH')), concern text not null, state text not null check (state in ('OPEN','ESCALATED','SETTLED')),
        raised_by uuid not null, raised_at timestamptz not null, escalated_at timestamptz, settled_by uuid, settled_at timestamptz, settlement text not null default '', version integer not null default 1`,
      within: [['application_id', 'application']],
      outside: [
        ['raised_by', 'account_user'],
        ['settled_by', 'account_user'],
      ],
      checks: [`(state = 'SETTLED') = (settled_at is not null)`, '(settled_by is null) = (settled_at is null)'],
      mayUpdate: ['state', 'escalated_at', 'settled_by', 'settled_at', 'settlement', 'version'],
    }).forEach(statement => this.addSql(statement));
    this.addSql('create index on risk_flag (fund_id, application_id, id)');
  }
}
