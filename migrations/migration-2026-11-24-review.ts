import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

/** How what is handed in is judged. */
export class Migration20261124Review extends Migration {
  override up(): void {
    this.rubrics().forEach(statement => this.addSql(statement));
  }

  /** A rubric has the id of its call, which has one. */
  private rubrics(): string[] {
    return [
      ...fundOwnedTable('rubric', {
        columns: `status text not null check (status in ('DRAFT','PUBLISHED')), criteria jsonb not null, published_at timestamptz, published_by uuid, version integer not null default 1`,
        within: [['id', 'call_for_proposals']],
        outside: [['published_by', 'account_user']],
        checks: [`(status = 'PUBLISHED') = (published_at is not null)`, '(published_at is null) = (published_by is null)'],
        mayUpdate: ['status', 'criteria', 'published_at', 'published_by', 'version'],
      }),
      `create view rubric_criterion with (security_invoker = true) as select r.fund_id, r.id as rubric_id, c.place::integer as place, c.content ->> 'key' as key, c.content ->> 'title' as title,
          (c.content ->> 'weight')::integer as weight, (c.content ->> 'best')::integer as best, c.content -> 'anchors' as anchors
        from rubric r cross join lateral jsonb_array_elements(r.criteria) with ordinality c (content, place)`,
      `grant select on rubric_criterion to ledby_app, ledby_lead, ledby_fund, ledby_fund_lead`,
    ];
  }
}
