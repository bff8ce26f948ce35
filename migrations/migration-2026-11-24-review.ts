import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

/** How what is handed in is judged. */
export class Migration20261124Review extends Migration {
  override up(): void {
    [...this.rubrics(), ...this.assignments(), ...this.assessments(), ...this.reviewers(), ...this.blind(), ...this.indexes()].forEach(
      statement => this.addSql(statement),
    );
  }

  /** A rubric has the id of its call, which has one. */
  private rubrics(): string[] {
    return [
      ...fundOwnedTable('rubric', {
        columns: `status text not null check (status in ('DRAFT','PUBLISHED')), criteria jsonb not null, is_blind boolean not null default true, published_at timestamptz, published_by uuid, version integer not null default 1`,
        within: [['id', 'call_for_proposals']],
        outside: [['published_by', 'account_user']],
        checks: [`(status = 'PUBLISHED') = (published_at is not null)`, '(published_at is null) = (published_by is null)'],
        mayUpdate: ['status', 'criteria', 'is_blind', 'published_at', 'published_by', 'version'],
      }),
      `create view rubric_criterion with (security_invoker = true) as select r.fund_id, r.id as rubric_id, c.place::integer as place, c.content ->> 'key' as key, c.content ->> 'title' as title,
          (c.content ->> 'weight')::integer as weight, (c.content ->> 'best')::integer as best, c.content -> 'anchors' as anchors
        from rubric r cross join lateral jsonb_array_elements(r.criteria) with ordinality c (content, place)`,
      `grant select on rubric_criterion to ledby_app, ledby_lead, ledby_fund, ledby_fund_lead`,
    ];
  }

  /** A pair of reviewer and application comes together once; what became of it stays. */
  private assignments(): string[] {
    return fundOwnedTable('assignment', {
      columns: `application_id uuid not null, window_id uuid not null, reviewer_id uuid not null, role text not null check (role in ('REVIEWER','LIVED_EXPERIENCE')),
        state text not null check (state in ('OFFERED','FREE','RECUSED','RELEASED')), shown_organisation_id uuid, due_on date, content_warnings text not null default '', support_person text, pay_note text,
        conflict text check (conflict in ('MEMBER','PAST_EMPLOYER','COUNTRY_SEAT','DECLARED')), offered_by uuid not null, offered_at timestamptz not null, declared_at timestamptz, version integer not null default 1`,
      unique: ['application_id, reviewer_id'],
      within: [
        ['application_id', 'application'],
        ['window_id', 'call_for_proposals'],
      ],
      outside: [
        ['reviewer_id', 'account_user'],
        ['offered_by', 'account_user'],
        ['shown_organisation_id', 'organisation'],
      ],
      checks: [
        `(state = 'RECUSED') = (conflict is not null)`,
        `state not in ('FREE','RECUSED') or declared_at is not null`,
        `role <> 'LIVED_EXPERIENCE' or (content_warnings <> '' and support_person is not null and pay_note is not null)`,
      ],
      mayUpdate: ['state', 'shown_organisation_id', 'due_on', 'conflict', 'declared_at', 'version'],
    });
  }

  /** Has the id of its assignment. Who may read it is its own column, so that no wall asks another table. */
  private assessments(): string[] {
    return fundOwnedTable('assessment', {
      columns: `application_id uuid not null, window_id uuid not null, reviewer_id uuid not null, reader_ids uuid[] not null, state text not null check (state in ('OPEN','LOCKED','DISCARDED')), scores jsonb not null,
        recommendation text check (recommendation in ('FUND','FUND_WITH_CHANGES','DO_NOT_FUND')), comment text not null default '', comment_to_applicant text not null default '', total integer check (total between 0 and 10000),
        locked_at timestamptz, reopened_at timestamptz, reopened_by uuid, reopened_reason text, version integer not null default 1`,
      unique: ['application_id, reviewer_id'],
      within: [
        ['id', 'assignment'],
        ['application_id', 'application'],
      ],
      outside: [['reviewer_id', 'account_user']],
      checks: [
        `state <> 'LOCKED' or (total is not null and locked_at is not null and recommendation is not null)`,
        `(reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (reopened_reason is null)`,
        `state = 'DISCARDED' or reviewer_id = any (reader_ids)`,
      ],
      mayUpdate: [
        'reader_ids',
        'state',
        'scores',
        'recommendation',
        'comment',
        'comment_to_applicant',
        'total',
        'locked_at',
        'reopened_at',
        'reopened_by',
        'reopened_reason',
        'version',
      ],
    });
  }

  /** Whoever assigns knows of the memberships of each reviewer no more than this, and of nobody who neither reviews nor decides for the fund. */
  private reviewers(): string[] {
    return [
      ...fundOwnedTable('reviewer_profile', {
        columns: `languages jsonb not null, regions jsonb not null, most integer not null check (most between 0 and 500), tied_countries jsonb not null, former_organisations jsonb not null, version integer not null default 1`,
        outside: [['id', 'account_user']],
        mayUpdate: ['languages', 'regions', 'most', 'tied_countries', 'former_organisations', 'version'],
      }),
      `create function app.people_at_hand(in_fund uuid, in_role text) returns table (user_id uuid, reads_all boolean, member_of uuid[]) language plpgsql stable security definer set search_path = public, app, pg_temp as $$ #variable_conflict use_column
        begin
          return query select m.user_id, exists (select from fund_membership o where o.fund_id = in_fund and o.user_id = m.user_id and o.role in ('OFFICER','TRUSTEE')),
              array(select b.organisation_id from organisation_membership b where b.user_id = m.user_id order by 1)
            from fund_membership m where m.fund_id = in_fund and m.role = in_role and in_role in ('REVIEWER','TRUSTEE') and in_fund = any (app.current_funds());
        end $$`,
      `revoke all on function app.people_at_hand from public`,
      `grant execute on function app.people_at_hand to ledby_app`,
    ];
  }

  /** What a reviewer reads: of what was handed in last, no answer that is kept from reviewers, and under a blind rubric none that tells who applies. */
  private blind(): string[] {
    const free = `from assignment a join rubric r on r.fund_id = a.fund_id and r.id = a.window_id`;
    const readers = 'to ledby_app, ledby_lead, ledby_fund, ledby_fund_lead';
    return [
      `create view blind_application with (security_invoker = true) as select a.fund_id, a.id, a.application_id, a.reviewer_id, p.receipt_number, p.language, p.requested_amount, p.currency,
          case when not r.is_blind then p.title end as title, case when not r.is_blind then p.organisation_id end as organisation_id
        ${free} join application p on p.fund_id = a.fund_id and p.id = a.application_id where a.state = 'FREE' and r.status = 'PUBLISHED' and p.status <> 'WITHDRAWN'`,
      `create view blind_answer with (security_invoker = true) as select a.fund_id, a.id as assignment_id, a.reviewer_id, s.question, s.section, s.value
        ${free} join application_revision v on v.fund_id = a.fund_id and v.application_id = a.application_id
          and v.number = (select max(l.number) from application_revision l where l.fund_id = a.fund_id and l.application_id = a.application_id)
        join submitted_answer s on s.fund_id = v.fund_id and s.revision_id = v.id
        where a.state = 'FREE' and r.status = 'PUBLISHED' and s.sensitivity in ('PUBLIC','INTERNAL') and not (r.is_blind and s.identifies)`,
      `create view application_review with (security_invoker = true) as select p.fund_id, p.id, p.window_id, n.*, s.*
        from application p
        cross join lateral (select count(*) filter (where a.state in ('OFFERED','FREE'))::integer as readers, count(*) filter (where a.state = 'OFFERED')::integer as undeclared, count(*) filter (where a.state = 'RECUSED')::integer as recused
          from assignment a where a.fund_id = p.fund_id and a.application_id = p.id) n
        cross join lateral (select count(*)::integer as locked, round(avg(s.total))::integer as mean, min(s.total) as lowest, max(s.total) as highest
          from assessment s where s.fund_id = p.fund_id and s.application_id = p.id and s.state = 'LOCKED') s
        where p.is_submitted`,
      ...['blind_application', 'blind_answer', 'application_review'].map(view => `grant select on ${view} ${readers}`),
    ];
  }

  /** What lists, filters and orders of the reading path owe to their readers. */
  private indexes(): string[] {
    const owed = [
      'assignment (fund_id, application_id, id)',
      'assessment (fund_id, application_id, id)',
      'assignment (fund_id, window_id, id)',
      'assignment (fund_id, state, id)',
      'assignment (fund_id, due_on, id)',
      'assignment (fund_id, reviewer_id, id)',
    ];
    return owed.map(index => `create index on ${index}`);
  }
}
