import { Migration } from '@mikro-orm/migrations';
import { moneyCheck } from './kit/money.js';
import { fundOwnedTable } from './kit/tables.js';

/** Own columns of every row that the invited read, so that a wall never asks another table. */
const readers = 'is_public boolean not null default false, reader_ids uuid[] not null default array[]::uuid[]';
const ofReaders = ['is_public and app.current_user_id() is not null', 'reader_ids && app.current_organisations()'];
const ours = 'organisation_id = any (app.current_organisations())';

const list = (column: string) => `${column} text[] not null default array[]::text[]`;
const moment = (name: string) => `${name === 'questions_until' ? name : `${name}_at`} timestamptz, ${name}_local text`;

/** Calls for proposals: what is called for in a window, by when, of whom; what was asked about it; who was given more time. */
export class Migration20261124Calls extends Migration {
  override up(): void {
    [...this.calls(), ...this.guests(), ...this.clarifications(), ...this.deadline(), ...this.publicDoors()].forEach(statement =>
      this.addSql(statement),
    );
  }

  private calls(): string[] {
    return [
      ...fundOwnedTable('call_for_proposals', {
        columns: `kind text not null check (kind in ('OPEN','INVITED','DIRECT','ROLLING')), stage text not null check (stage in ('SINGLE','CONCEPT_NOTE','FULL_PROPOSAL')), follows_id uuid, form_version_id uuid,
          status text not null check (status in ('DRAFT','CHECKED','PUBLISHED','CLOSED','CANCELLED')), is_trial boolean not null default false, ${readers},
          summary text not null default '', eligibility text not null default '', currency text not null check (currency ~ '^[A-Z]{3}$'), budget numeric,
          minimum_months integer check (minimum_months between 1 and 120), ${list('regions')}, ${list('countries')}, ${list('languages')},
          zone text, ${moment('opens')}, ${moment('closes')}, ${moment('questions_until')}, published_at timestamptz, notice text,
          edited_by uuid not null, edited_at timestamptz not null, checked_by uuid, version integer not null default 1`,
        within: [
          ['id', 'funding_window'],
          ['follows_id', 'call_for_proposals'],
        ],
        outside: [
          ['edited_by', 'account_user'],
          ['checked_by', 'account_user'],
        ],
        checks: [
          moneyCheck('budget', 'currency', '>'),
          'opens_at < closes_at',
          'questions_until <= closes_at',
          'num_nulls(opens_at, opens_local) in (0, 2) and num_nulls(closes_at, closes_local) in (0, 2) and num_nulls(questions_until, questions_until_local) in (0, 2)',
          'zone is not null or num_nonnulls(opens_at, closes_at, questions_until) = 0',
          'checked_by <> edited_by',
          `status not in ('CHECKED','PUBLISHED','CLOSED') or checked_by is not null`,
          `status not in ('PUBLISHED','CLOSED') or published_at is not null`,
          `is_public = (published_at is not null and kind in ('OPEN','ROLLING'))`,
          `(stage = 'FULL_PROPOSAL') = (follows_id is not null)`,
        ],
        mayUpdate: [
          'kind',
          'stage',
          'follows_id',
          'form_version_id',
          'status',
          'is_trial',
          'is_public',
          'reader_ids',
          'summary',
          'eligibility',
          'budget',
          'minimum_months',
          'regions',
          'countries',
          'languages',
          'zone',
          'opens_at',
          'opens_local',
          'closes_at',
          'closes_local',
          'questions_until',
          'questions_until_local',
          'published_at',
          'notice',
          'edited_by',
          'edited_at',
          'checked_by',
          'version',
        ],
        alsoSeenWhen: ofReaders,
      }),
      `create index call_for_proposals_status on call_for_proposals (fund_id, status, id)`,
      `create index call_for_proposals_closing on call_for_proposals (fund_id, closes_at, id)`,
    ];
  }

  private guests(): string[] {
    return [
      ...fundOwnedTable('call_invitation', {
        columns: `call_id uuid not null, organisation_id uuid not null, is_dummy boolean not null, invited_at timestamptz not null`,
        unique: ['call_id, organisation_id'],
        within: [['call_id', 'call_for_proposals']],
        outside: [['organisation_id', 'organisation']],
        mayDelete: true,
      }),
      `create index call_invitation_call on call_invitation (fund_id, call_id, id)`,
      ...fundOwnedTable('deadline_extension', {
        columns: `call_id uuid not null, organisation_id uuid not null, until timestamptz not null, until_local text not null, zone text not null, reason text not null,
          granted_by uuid not null, granted_at timestamptz not null, version integer not null default 1`,
        unique: ['call_id, organisation_id'],
        within: [['call_id', 'call_for_proposals']],
        outside: [
          ['organisation_id', 'organisation'],
          ['granted_by', 'account_user'],
        ],
        mayUpdate: ['until', 'until_local', 'zone', 'reason', 'granted_by', 'granted_at', 'version'],
        alsoSeenWhen: [ours],
      }),
      `create index deadline_extension_call on deadline_extension (fund_id, call_id, id)`,
    ];
  }

  private clarifications(): string[] {
    return [
      ...fundOwnedTable('clarification', {
        columns: `call_id uuid not null, organisation_id uuid not null, status text not null check (status in ('ASKED','ANSWERED','PUBLISHED')), question text not null, answer text, ${readers},
          asked_at timestamptz not null, published_at timestamptz, version integer not null default 1`,
        within: [['call_id', 'call_for_proposals']],
        outside: [['organisation_id', 'organisation']],
        checks: [
          `(status = 'ASKED') = (answer is null)`,
          `(status = 'PUBLISHED') = (published_at is not null)`,
          `status = 'PUBLISHED' or not is_public`,
        ],
        mayUpdate: ['status', 'question', 'answer', 'is_public', 'reader_ids', 'published_at', 'version'],
        alsoSeenWhen: [...ofReaders, ours],
      }),
      `create index clarification_call on clarification (fund_id, call_id, id)`,
    ];
  }

  /** The one rule of lateness, and who may hand in by it. Neither locks a row: a last minute is full of readers. */
  private deadline(): string[] {
    return [
      `create function app.is_in_time(closes_at timestamptz, extension timestamptz, moment timestamptz) returns boolean language sql immutable parallel safe
        return closes_at is null or moment <= greatest(closes_at, extension)`,
      `create function app.call_phase(status text, opens_at timestamptz, closes_at timestamptz, extension timestamptz, moment timestamptz) returns text language sql immutable parallel safe
        return case when status in ('DRAFT','CHECKED') or status = 'PUBLISHED' and moment < opens_at then 'ANNOUNCED'
          when status = 'PUBLISHED' and app.is_in_time(closes_at, extension, moment) then 'OPEN' else 'OVER' end`,
      `create function app.call_standing(in_fund uuid, in_call uuid, in_organisation uuid, moment timestamptz) returns text language plpgsql stable set search_path = public, app, pg_temp as $$
        declare c call_for_proposals; guest boolean; dummy boolean; extension timestamptz; window_status text;
        begin
          select x.* into c from call_for_proposals x where x.fund_id = in_fund and x.id = in_call;
          if not found then return 'UNKNOWN'; end if;
          select not i.is_dummy, i.is_dummy into guest, dummy from call_invitation i where i.fund_id = in_fund and i.call_id = in_call and i.organisation_id = in_organisation;
          if c.status in ('DRAFT','CHECKED') then
            return case when c.is_trial and coalesce(dummy, false) then 'OPEN' else 'UNKNOWN' end;
          end if;
          if c.published_at is null or not (c.is_public or coalesce(guest, false)) then return 'UNKNOWN'; end if;
          select w.status into window_status from funding_window w where w.fund_id = in_fund and w.id = in_call;
          if window_status <> 'OPEN' then return 'OVER'; end if;
          select e.until into extension from deadline_extension e where e.fund_id = in_fund and e.call_id = in_call and e.organisation_id = in_organisation;
          return app.call_phase(c.status, c.opens_at, c.closes_at, extension, moment);
        end $$`,
    ];
  }

  /** What a call says to everybody, made in one place for the page, for GraphQL and for the preview. */
  private publicDoors(): string[] {
    const utc = (column: string) => `to_char(c.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    const money = (column: string) =>
      `case when ${column} is not null then jsonb_build_object('amount', ${column}::text, 'currency', c.currency) end`;
    const said = [
      `'id', app.public_id('cfp', uuid_send(c.fund_id) || uuid_send(c.id)), 'title', w.title, 'fund', f.name, 'funder', r.name, 'cycle', y.title, 'kind', c.kind, 'stage', c.stage, 'status', c.status`,
      `'phase', case when w.status in ('DRAFT','OPEN') then app.call_phase(c.status, c.opens_at, c.closes_at, null, moment) else 'OVER' end`,
      `'summary', c.summary, 'eligibility', c.eligibility, 'earmark', w.earmark, 'minimum', ${money('w.minimum_amount')}, 'maximum', ${money('w.maximum_amount')}, 'budget', ${money('c.budget')}`,
      `'minimumMonths', c.minimum_months, 'maximumMonths', w.maximum_months, 'regions', c.regions, 'countries', c.countries, 'languages', c.languages, 'zone', c.zone`,
      `'opensAt', ${utc('opens_at')}, 'opensLocal', c.opens_local, 'closesAt', ${utc('closes_at')}, 'closesLocal', c.closes_local`,
      `'questionsUntil', ${utc('questions_until')}, 'questionsUntilLocal', c.questions_until_local, 'notice', c.notice`,
      `'questionLanguages', coalesce((select jsonb_agg(t.key order by t.key) from form_version v cross join lateral jsonb_each_text(v.texts) t where v.fund_id = c.fund_id and v.id = c.form_version_id), '[]'::jsonb)`,
      `'clarifications', coalesce((select jsonb_agg(jsonb_build_object('question', q.question, 'answer', q.answer, 'publishedAt', to_char(q.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by q.published_at, md5(q.id::text))
        from clarification q where q.fund_id = c.fund_id and q.call_id = c.id and q.status = 'PUBLISHED'), '[]'::jsonb)`,
    ];
    const door = (name: string, given: string, body: string) => [
      `create function app.${name}(${given}) returns table (document jsonb) language plpgsql stable security definer set search_path = public, app, pg_temp as $$
        begin return query ${body}; end $$`,
      `revoke all on function app.${name} from public`,
      `grant execute on function app.${name} to ledby_app`,
    ];
    return [
      `create function app.call_text(c call_for_proposals, moment timestamptz) returns jsonb language plpgsql stable set search_path = public, app, pg_temp as $$
        begin
          return (select jsonb_build_object(${said.slice(0, 3).join(', ')}) || jsonb_build_object(${said.slice(3).join(', ')})
            from funding_window w join grant_cycle y on y.fund_id = w.fund_id and y.id = w.cycle_id join fund f on f.id = w.fund_id join funder r on r.id = f.funder_id
            where w.fund_id = c.fund_id and w.id = c.id);
        end $$`,
      ...door(
        'open_calls',
        'moment timestamptz',
        `select x.text from (select app.call_text(c, moment) as text, c.closes_at as closing, c.id as entered from call_for_proposals c where c.is_public and c.status = 'PUBLISHED') x
          where x.text ->> 'phase' <> 'OVER' order by x.closing nulls last, x.entered`,
      ),
      ...door(
        'public_call',
        'in_fund uuid, in_id uuid, moment timestamptz',
        `select app.call_text(c, moment) from call_for_proposals c where c.fund_id = in_fund and c.id = in_id and c.is_public`,
      ),
      ...door(
        'public_questions',
        'in_fund uuid, in_id uuid, in_language text',
        `select v.texts -> in_language from call_for_proposals c join form_version v on v.fund_id = c.fund_id and v.id = c.form_version_id
          where c.fund_id = in_fund and c.id = in_id and c.is_public and v.texts ? in_language`,
      ),
    ];
  }
}
