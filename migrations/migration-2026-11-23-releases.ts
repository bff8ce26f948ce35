import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

const policy = `policy text not null check (policy ~ '^[A-Z][A-Z0-9_]*_V[1-9][0-9]*$')`;
const asked = `(values ('FUND'), ('ANY_LEADER_V1'), ('MAJORITY_V1'), ('DEI_75_50_V1')) q (asked)`;
const resolved = `case q.asked when 'FUND' then f.leadership_policy else q.asked end`;

const survivorLed = `case ${resolved} when 'ANY_LEADER_V1' then x.level in ('SURVIVOR_CO_LED','SURVIVOR_LED') when 'MAJORITY_V1' then x.level = 'SURVIVOR_LED' when 'DEI_75_50_V1' then x.is_strict else position(' ' || ${resolved} || ' ' in x.led_under) > 0 end`;

const ofAwards = `status not in ('PIPELINE','CANCELLED')`;

/** What others learn of who leads: frozen tables, published by two people, and beside them the exact pipeline for officers alone. */
export class Migration20261123Releases extends Migration {
  override up(): void {
    [...this.drafts(), ...this.releases(), ...this.parts(), ...this.publicDoors(), ...this.pipeline()].forEach(statement =>
      this.addSql(statement),
    );
  }

  private drafts(): string[] {
    return [
      ...fundOwnedTable('release_draft', {
        columns: `${policy}, period_end date not null, state text not null check (state in ('PREPARED','APPROVED','PUBLISHED','REFUSED','DISCARDED')),
          refusal text, prepared_by uuid not null, prepared_at timestamptz not null, published_by uuid, approved_at timestamptz, version integer not null default 1`,
        outside: [
          ['prepared_by', 'account_user'],
          ['published_by', 'account_user'],
        ],
        checks: [
          'published_by <> prepared_by',
          `(state in ('APPROVED','PUBLISHED','REFUSED')) = (published_by is not null)`,
          `(state = 'REFUSED') = (refusal is not null)`,
        ],
        mayUpdate: ['state', 'refusal', 'published_by', 'approved_at', 'version'],
      }),
      `create unique index release_draft_under_way on release_draft (fund_id) where state in ('PREPARED','APPROVED')`,
    ];
  }

  /** No right to change or delete, for nobody: what was published stays what it was. */
  private releases(): string[] {
    return [
      ...fundOwnedTable('impact_release', {
        columns: `number integer not null check (number > 0), previous_id uuid, ${policy}, period_end date not null, released_on date not null, valid_until date not null,
          document text not null, digest text not null, signature text not null, public_key text not null, population jsonb not null, pdf bytea not null`,
        unique: ['number', 'period_end'],
        within: [
          ['id', 'release_draft'],
          ['previous_id', 'impact_release'],
        ],
        checks: ['valid_until > released_on', '(number = 1) = (previous_id is null)'],
        alsoSeenWhen: ['app.current_user_id() is not null'],
      }),
      `create function app.stay_frozen() returns trigger language plpgsql as $$ begin raise insufficient_privilege using message = 'a release is frozen'; end $$`,
      `revoke all on function app.stay_frozen() from public`,
      `create trigger impact_release_frozen before update or delete on impact_release for each row execute function app.stay_frozen()`,
    ];
  }

  /** What GraphQL answers is read out of the signed document itself, so the two cannot drift apart. */
  private parts(): string[] {
    const place = (group: string, number: string) =>
      `('00000000-0000-7000-' || to_char(8000 + ${group}, 'FM0000') || '-' || to_char(${number}, 'FM000000000000'))::uuid`;
    const list = (value: string) =>
      `array(select e.value from jsonb_array_elements_text(${value}) with ordinality e (value, place) order by e.place)`;
    const cell = `r.document::jsonb -> 'tables' -> (t.place::integer - 1) -> 'cells'`;
    const tables = `impact_release r cross join lateral jsonb_array_elements(r.document::jsonb -> 'tables') with ordinality t (content, place)`;
    return [
      `create view release_notes with (security_invoker = true) as select r.fund_id, r.id as release_id, ${list(`r.document::jsonb -> 'notes'`)} as notes, r.document::jsonb ->> 'licence' as licence,
        r.document::jsonb -> 'policy' ->> 'meaning' as meaning, (r.document::jsonb -> 'thresholds' ->> 'units')::integer as units, (r.document::jsonb -> 'thresholds' ->> 'others')::integer as others,
        (r.document::jsonb -> 'thresholds' ->> 'resolution')::integer as resolution from impact_release r`,
      `create view release_table with (security_invoker = true) as select r.fund_id, r.id as release_id, t.place::integer as place, t.content ->> 'cube' as cube, t.content ->> 'title' as title,
        ${list(`t.content -> 'by'`)} as dimensions, t.content ->> 'measure' as measure, t.content ->> 'currency' as currency from ${tables}`,
      `create view release_cell with (security_invoker = true) as select r.fund_id, r.id as release_id, t.place::integer as table_place, ${place('t.place', 'c.place')} as id, ${list(`c.content -> 'keys'`)} as keys,
        (c.content ->> 'shown')::integer as shown, c.content ->> 'asOf' as as_of from ${tables} cross join lateral jsonb_array_elements(${cell}) with ordinality c (content, place)`,
      ...['notes', 'table', 'cell'].map(part => `grant select on release_${part} to ledby_app, ledby_lead, ledby_fund, ledby_fund_lead`),
    ];
  }

  /** For whoever has not signed in, who has no context: these answer what is published, to everybody the same. */
  private publicDoors(): string[] {
    const columns = `r.fund_id, r.id, r.number, r.document, r.digest, r.signature, r.public_key`;
    const shape = `fund_id uuid, id uuid, number integer, document text, digest text, signature text, public_key text`;
    const door = (name: string, given: string, found: string, body: string) => [
      `create function app.${name}(${given}) returns table (${found}) language plpgsql stable security definer set search_path = public, app, pg_temp as $$ #variable_conflict use_column
        begin return query ${body}; end $$`,
      `revoke all on function app.${name} from public`,
      `grant execute on function app.${name} to ledby_app`,
    ];
    return [
      ...door('published_releases', '', shape, `select ${columns} from impact_release r order by r.released_on desc, r.id desc`),
      ...door(
        'published_release',
        'in_fund uuid, in_id uuid',
        `${shape}, pdf bytea`,
        `select ${columns}, r.pdf from impact_release r where r.fund_id = in_fund and r.id = in_id`,
      ),
    ];
  }

  private pipeline(): string[] {
    const view = (name: string, body: string) => [
      `create view restricted.${name} with (security_invoker = true) as ${body}`,
      `grant select on restricted.${name} to ledby_lead, ledby_fund_lead`,
    ];
    const notCollected = ['eligible', 'scored', 'reports_on_time', 'victims_assisted'].map(name => `null::integer as ${name}`).join(', ');
    const sides = `x.fund_id, q.asked, k.cycle_key, case when ${survivorLed} then '1' else '0' end`;
    const from = `restricted.pipeline_project x join fund f on f.id = x.fund_id cross join ${asked} cross join lateral (values ('ALL'), (x.cycle_id::text)) k (cycle_key)`;
    return [
      ...view(
        'pipeline_project',
        `select p.fund_id, p.id as project_id, p.cycle_id, coalesce(s.level, 'NOT_STATED') as level, coalesce(s.is_strict, false) as is_strict, coalesce(s.led_under, '') as led_under, coalesce(s.is_verified, false) as is_verified,
          a.first_on is not null as is_awarded, a.first_on - coalesce((w.closes_at at time zone w.closes_zone)::date, c.closes_on) as days
          from project p join grant_cycle c on c.fund_id = p.fund_id and c.id = p.cycle_id left join funding_window w on w.fund_id = p.fund_id and w.id = p.window_id
          join restricted.derived_whole v on v.fund_id = p.fund_id
          left join restricted.leadership_standing s on s.fund_id = p.fund_id and s.project_id = p.id and s.audience = 'INTERNAL' and (s.valid_until is null or s.valid_until > now())
          left join lateral (select min(g.awarded_on) as first_on from "grant" g where g.fund_id = p.fund_id and g.project_id = p.id and g.${ofAwards}) a on true`,
      ),
      ...view(
        'leadership_pipeline',
        `select f.id as fund_id, q.asked, ${resolved} as policy, k.cycle_key, k.cycle_id, k.applications_received,
          round((select count(*) from restricted.pipeline_project x where x.fund_id = f.id and (k.cycle_id is null or x.cycle_id = k.cycle_id) and x.is_awarded)::numeric / nullif(k.applications_received, 0), 4) as success_rate
          from fund f join restricted.derived_whole v on v.fund_id = f.id cross join ${asked} cross join lateral (
            select 'ALL' as cycle_key, null::uuid as cycle_id, case when bool_and(c.applications_received is not null) then sum(c.applications_received)::integer end as applications_received from grant_cycle c where c.fund_id = f.id
            union all select c.id::text, c.id, c.applications_received from grant_cycle c where c.fund_id = f.id) k`,
      ),
      ...view(
        'leadership_pipeline_side',
        `select x.fund_id, q.asked, k.cycle_key, case when ${survivorLed} then '1' else '0' end as row_key, ${survivorLed} as is_survivor_led, count(*)::integer as recorded,
          count(*) filter (where x.is_verified)::integer as verified, count(*) filter (where x.is_awarded)::integer as awarded, null::numeric as success_rate,
          percentile_disc(0.5) within group (order by x.days) filter (where x.days >= 0) as days_to_decision, ${notCollected} from ${from} group by ${sides}, ${survivorLed}`,
      ),
      ...view(
        'leadership_pipeline_money',
        `select x.fund_id, q.asked, k.cycle_key, case when ${survivorLed} then '1' else '0' end as row_key, m.currency, sum(m.grants)::integer as grants,
          round(sum(m.awarded), app.minor_unit(m.currency)) as awarded, round(sum(m.disbursed), app.minor_unit(m.currency)) as disbursed
          from ${from} cross join lateral app.project_sums(x.fund_id, x.project_id) m where m.currency <> '' group by ${sides}, m.currency`,
      ),
    ];
  }
}
