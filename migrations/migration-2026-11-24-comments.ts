import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

/** What is said about applications; it is never changed. */
export class Migration20261124Comments extends Migration {
  override up(): void {
    fundOwnedTable('application_comment', {
      columns: `application_id uuid not null, organisation_id uuid not null, partner_ids uuid[] not null default array[]::uuid[], audience text not null check (audience in ('INTERNAL','APPLICANT')), is_from_fund boolean not null,
        text text not null, written_by uuid not null, written_at timestamptz not null`,
      within: [['application_id', 'application']],
      outside: [['written_by', 'account_user']],
      checks: [`is_from_fund or audience = 'APPLICANT'`],
      mayUpdate: ['partner_ids'],
      alsoSeenWhen: [
        `audience = 'APPLICANT' and (organisation_id = any (app.current_organisations()) or partner_ids && app.current_organisations())`,
      ],
    }).forEach(statement => this.addSql(statement));
    this.addSql('create index on application_comment (fund_id, application_id, written_at, id)');
  }
}
