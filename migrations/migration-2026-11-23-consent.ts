import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

const subject = `subject_kind text not null check (subject_kind in ('ORGANISATION','PROJECT')), organisation_id uuid not null, project_id uuid`;
const ofProject = `(subject_kind = 'PROJECT') = (project_id is not null)`;

const digest = (column: string) => `${column} bytea not null check (octet_length(${column}) = 32)`;

/**
 * One row a seat from the start, of one length and without a moment: that somebody answered, what, and whether they took it back
 * is in the sealed content alone, and its key is in another database.
 */
export class Migration20261123Consent extends Migration {
  override up(): void {
    [...this.seats(), ...this.finding(), ...this.events(), ...this.badges(), ...this.wholeness()].forEach(statement =>
      this.addSql(statement),
    );
  }

  private seats(): string[] {
    return [
      ...fundOwnedTable('consent_seat', {
        schema: 'restricted',
        columns: `organisation_id uuid not null, body_id uuid not null, place integer not null check (place between 1 and 200),
          content bytea not null check (octet_length(content) = 60), ${digest('key_digest')}, later_key_digests bytea[] not null`,
        unique: ['body_id, place'],
        within: [['body_id', 'restricted.leadership_body']],
        outside: [['organisation_id', 'organisation']],
        mayUpdate: ['content', 'key_digest', 'later_key_digests'],
        mayDelete: true,
      }),
      // Each letter that was ever given out for a seat; every seat gets one in each round.
      ...fundOwnedTable('consent_offer', {
        schema: 'restricted',
        columns: `seat_id uuid not null, round integer not null check (round > 0), ${digest('code_digest')}`,
        unique: ['seat_id, round'],
        within: [['seat_id', 'restricted.consent_seat']],
        mayDelete: true,
      }),
      `create index consent_seat_key on restricted.consent_seat (key_digest)`,
      `create index consent_seat_later_key on restricted.consent_seat using gin (later_key_digests)`,
      `create index consent_offer_code on restricted.consent_offer (code_digest)`,
    ];
  }

  /** Whoever holds a paper belongs to nothing, so no wall can let them in: this answers for one code only, and only where its seat is. */
  private finding(): string[] {
    return [
      `create function app.seat_of_code(in_digest bytea) returns table (fund_id uuid, seat_id uuid, is_letter boolean)
        language plpgsql stable security definer set search_path = restricted, app, pg_temp as $$ #variable_conflict use_column
        begin
          return query
            select o.fund_id, o.seat_id, true from consent_offer o where o.code_digest = in_digest
            union all select s.fund_id, s.id, false from consent_seat s where s.key_digest = in_digest
            union all select s.fund_id, s.id, false from consent_seat s where s.later_key_digests @> array[in_digest]
            limit 1;
        end $$`,
      // The project first, as everybody who changes a project does, and then the subject: in one order, or two would wait for each other.
      `create function app.hold_subject(in_fund uuid, in_organisation uuid, in_project uuid) returns void
        language plpgsql security definer set search_path = public, app, pg_temp as $$
        begin
          if not in_fund = any (app.current_funds()) then raise insufficient_privilege using message = 'subject outside the fund'; end if;
          perform from project p where p.fund_id = in_fund and p.id = in_project for no key update;
          perform pg_advisory_xact_lock(hashtextextended(in_fund || ' ' || coalesce(in_project, in_organisation), 7265));
        end $$`,
      `revoke all on function app.hold_subject from public`,
      `grant execute on function app.hold_subject to ledby_app, ledby_lead`,
      `revoke all on function app.seat_of_code from public`,
      `grant execute on function app.seat_of_code to ledby_app`,
    ];
  }

  private events(): string[] {
    return [
      ...fundOwnedTable('consent_event', {
        schema: 'restricted',
        columns: `kind text not null check (kind in ('ANSWERED','NARROWED','WITHDRAWN')), happened_on date not null, ${subject}`,
        outside: [['organisation_id', 'organisation']],
        within: [['project_id', 'project']],
        checks: [ofProject],
      }),
      `create function app.forget_consent_events(in_before date) returns void language sql security definer set search_path = restricted, app, pg_temp
        begin atomic delete from restricted.consent_event where happened_on < in_before; end`,
      `revoke all on function app.forget_consent_events from public`,
      `grant execute on function app.forget_consent_events to ledby_app`,
    ];
  }

  private badges(): string[] {
    return [
      // One row a subject: asked for, shown, or both. It has no moment but the common day on which all that are shown end.
      ...fundOwnedTable('badge', {
        schema: 'restricted',
        columns: `${subject}, is_asked_for boolean not null, shown_until date`,
        outside: [['organisation_id', 'organisation']],
        within: [['project_id', 'project']],
        checks: [ofProject, 'is_asked_for or shown_until is not null'],
        mayUpdate: ['is_asked_for', 'shown_until'],
        mayDelete: true,
      }),
      `create unique index badge_once on restricted.badge (fund_id, organisation_id, coalesce(project_id, '00000000-0000-0000-0000-000000000000'))`,
      ...fundOwnedTable('badge_calendar', {
        schema: 'restricted',
        columns: `in_march boolean not null default true, in_september boolean not null default true, last_batch_on date`,
        checks: ['id = fund_id', 'in_march or in_september'],
        mayUpdate: ['in_march', 'in_september', 'last_batch_on'],
      }),
      // Gone with a merge at once, in all funds, though each follows it in its own time: the record that stays has declared nothing.
      `create function app.shown_badges() returns table (name text)
        language plpgsql stable security definer set search_path = restricted, public, app, pg_temp as $$
        begin
          return query
            select distinct coalesce(p.title, o.name) as shown from badge b join organisation o on o.id = b.organisation_id and o.merged_into_id is null
              left join project p on p.fund_id = b.fund_id and p.id = b.project_id
              where b.shown_until > (now() at time zone 'UTC')::date order by 1;
        end $$`,
      `revoke all on function app.shown_badges from public`,
      `grant execute on function app.shown_badges to ledby_app`,
    ];
  }

  /**
   * What is derived is in unlogged tables: in no log, no base backup, no replica. After a crash PostgreSQL empties them, this one
   * with them, and until a fund is here again nobody is answered from what is left of its sums.
   */
  private wholeness(): string[] {
    return [
      ...fundOwnedTable('derived_whole', {
        schema: 'restricted',
        key: 'is_whole',
        columns: 'is_whole boolean not null check (is_whole)',
        isUnlogged: true,
        mayInsert: false,
      }),
      // A fund that begins has nothing yet to be worked out.
      `create function app.begin_whole() returns trigger language plpgsql security definer set search_path = restricted, app, pg_temp as $$
        begin insert into derived_whole (fund_id, is_whole) values (new.id, true) on conflict do nothing; return null; end $$`,
      `revoke all on function app.begin_whole() from public`,
      `create trigger fund_whole after insert on public.fund for each row execute function app.begin_whole()`,
      `create function app.funds_not_whole() returns table (id uuid) language plpgsql stable security definer set search_path = restricted, public, app, pg_temp as $$
        begin return query select f.id from fund f where not exists (select from derived_whole w where w.fund_id = f.id) order by 1; end $$`,
      `revoke all on function app.funds_not_whole from public`,
      `grant execute on function app.funds_not_whole to ledby_app`,
    ];
  }
}
