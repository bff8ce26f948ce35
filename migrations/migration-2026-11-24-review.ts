import { Migration } from '@mikro-orm/migrations';
import { moneyCheck } from './kit/money.js';
import { fundOwnedTable } from './kit/tables.js';

const kinds = `('AWARD','RESERVE','DECLINE')`;

/** How what is handed in is judged. */
export class Migration20261124Review extends Migration {
  override up(): void {
    [
      ...this.rubrics(),
      ...this.assignments(),
      ...this.assessments(),
      ...this.reviewers(),
      ...this.blind(),
      ...this.sessions(),
      ...this.decisions(),
      ...this.indexes(),
    ].forEach(statement => this.addSql(statement));
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

  /** Trustees read an item, and the votes on it, by the item's own column; the paper stays as it was put before them. */
  private sessions(): string[] {
    const amounts = `requested_amount numeric, recommended_amount numeric, currency text check (currency ~ '^[A-Z]{3}$')`;
    return [
      ...fundOwnedTable('board_session', {
        columns: `window_id uuid not null, title text not null, held_on date not null, quorum integer not null check (quorum > 0), state text not null check (state in ('PREPARED','OPEN','CLOSED')), agenda_items integer not null default 0, agenda_kept integer not null default 0,
          minutes text not null default '', closed_at timestamptz, version integer not null default 1`,
        within: [['window_id', 'call_for_proposals']],
        checks: [`(state = 'CLOSED') = (closed_at is not null)`],
        mayUpdate: ['state', 'agenda_items', 'agenda_kept', 'minutes', 'closed_at', 'version'],
      }),
      ...fundOwnedTable('agenda_item', {
        columns: `session_id uuid not null, application_id uuid not null, organisation_id uuid not null, place integer not null, number text not null, title text not null, ${amounts}, assessments integer not null, mean integer, lowest integer, highest integer,
          kind text not null check (kind in ${kinds}), reserve_rank integer, reserve_until date, letter text not null, note text not null, outcome text check (outcome in ('CARRIED','NOT_CARRIED','NO_QUORUM')), reader_ids uuid[] not null`,
        unique: ['session_id, application_id'],
        within: [
          ['session_id', 'board_session'],
          ['application_id', 'application'],
        ],
        checks: [moneyCheck('requested_amount'), moneyCheck('recommended_amount')],
        mayUpdate: ['outcome', 'reader_ids'],
        mayDelete: true,
      }),
      ...fundOwnedTable('board_vote', {
        columns: `item_id uuid not null, session_id uuid not null, trustee_id uuid not null, choice text not null check (choice in ('FOR','AGAINST','ABSTAIN','RECUSED')), cast_at timestamptz not null, reader_ids uuid[] not null`,
        unique: ['item_id, trustee_id'],
        within: [
          ['item_id', 'agenda_item'],
          ['session_id', 'board_session'],
        ],
        outside: [['trustee_id', 'account_user']],
        mayUpdate: ['choice', 'cast_at', 'reader_ids'],
      }),
    ];
  }

  /** What is approved never exceeds the budget, whatever the application would have done. */
  private decisions(): string[] {
    const money = `currency text check (currency ~ '^[A-Z]{3}$')`;
    return [
      ...fundOwnedTable('award_terms', {
        columns: `currency text not null check (currency ~ '^[A-Z]{3}$'), budget numeric not null, approved numeric not null, delegated_limit numeric not null, limit_set_by uuid not null, version integer not null default 1`,
        within: [['id', 'call_for_proposals']],
        outside: [['limit_set_by', 'account_user']],
        checks: ['approved between 0 and budget', ...['budget', 'approved', 'delegated_limit'].map(column => moneyCheck(column))],
        mayUpdate: ['budget', 'approved', 'delegated_limit', 'limit_set_by', 'version'],
      }),
      ...fundOwnedTable('decision', {
        columns: `application_id uuid not null, window_id uuid not null, session_id uuid, kind text not null check (kind in ${kinds}), state text not null check (state in ('PROPOSED','APPROVED','REJECTED')),
          requested_amount numeric, recommended_amount numeric, approved_amount numeric, ${money}, reserve_rank integer check (reserve_rank > 0), reserve_until date, letter text not null,
          proposed_by uuid not null, proposed_at timestamptz not null, settled_by uuid, settled_at timestamptz, version integer not null default 1`,
        within: [
          ['application_id', 'application'],
          ['window_id', 'award_terms'],
          ['session_id', 'board_session'],
        ],
        outside: [
          ['proposed_by', 'account_user'],
          ['settled_by', 'account_user'],
        ],
        checks: [
          `(state = 'PROPOSED') = (settled_by is null)`,
          `(settled_by is null) = (settled_at is null)`,
          `(kind = 'AWARD' and state = 'APPROVED') = (approved_amount is not null)`,
          `(kind = 'RESERVE') = (reserve_rank is not null)`,
          `(reserve_rank is null) = (reserve_until is null)`,
          ...['requested_amount', 'recommended_amount', 'approved_amount'].map(column => moneyCheck(column)),
        ],
        mayUpdate: ['state', 'approved_amount', 'settled_by', 'settled_at', 'version'],
      }),
      `create unique index decision_waiting on decision (fund_id, application_id) where state = 'PROPOSED'`,
      `create unique index decision_reserve_rank on decision (fund_id, window_id, reserve_rank) where kind = 'RESERVE' and state <> 'REJECTED'`,
      ...fundOwnedTable('offer', {
        columns: `application_id uuid not null, window_id uuid not null, organisation_id uuid not null, amount numeric not null, currency text not null check (currency ~ '^[A-Z]{3}$'), expires_on date not null,
          state text not null check (state in ('MADE','ACCEPTED','TURNED_DOWN','LAPSED')), may_be_named boolean, answered_by uuid, answered_at timestamptz, version integer not null default 1`,
        within: [
          ['id', 'decision'],
          ['application_id', 'application'],
        ],
        outside: [
          ['organisation_id', 'organisation'],
          ['answered_by', 'account_user'],
        ],
        checks: [
          `(state = 'MADE') = (answered_at is null)`,
          `(answered_by is null) = (answered_at is null)`,
          moneyCheck('amount', 'currency', '>'),
        ],
        mayUpdate: ['state', 'may_be_named', 'answered_by', 'answered_at', 'version'],
        alsoSeenWhen: ['organisation_id = any (app.current_organisations())'],
      }),
    ];
  }

  /** What lists, filters and orders of the reading path owe to their readers. */
  private indexes(): string[] {
    const owed = [
      'board_session (fund_id, window_id, id)',
      'agenda_item (fund_id, session_id, place, id)',
      'board_vote (fund_id, item_id, id)',
      'decision (fund_id, application_id, id)',
      'offer (fund_id, application_id, id)',
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
