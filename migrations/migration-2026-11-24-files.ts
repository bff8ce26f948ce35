import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

/** Files of applications: what is known of them. Their bytes lie in the vault. */
export class Migration20261124Files extends Migration {
  override up(): void {
    fundOwnedTable('application_file', {
      columns: `application_id uuid not null, organisation_id uuid not null, partner_ids uuid[] not null default array[]::uuid[], name text not null, kind text not null check (kind in ('PDF','WORD','SPREADSHEET','IMAGE')),
        media_type text not null, ending text not null, bytes integer not null check (bytes > 0), sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'), vault_key uuid not null, uploaded_by uuid not null, uploaded_at timestamptz not null, is_submitted boolean not null default false`,
      unique: ['vault_key'],
      within: [['application_id', 'application']],
      outside: [['uploaded_by', 'account_user']],
      mayUpdate: ['partner_ids', 'is_submitted'],
      mayDelete: true,
      alsoSeenWhen: ['organisation_id = any (app.current_organisations()) or partner_ids && app.current_organisations()'],
    }).forEach(statement => this.addSql(statement));
    this.addSql('create index on application_file (fund_id, application_id, uploaded_at, id)');
  }
}
