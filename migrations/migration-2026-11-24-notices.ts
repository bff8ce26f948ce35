import { Migration } from '@mikro-orm/migrations';
import { globalTable } from './kit/tables.js';

const events = `('CHANGES_ASKED','CHANGES_ANSWERED','OUTCOME_ANNOUNCED','OFFER_MADE','OFFER_ANSWERED','APPLICATION_GIVEN','SESSION_OPENED','RISK_ESCALATED','COMMENTED')`;

const definer = 'security definer set search_path = public, app, pg_temp';

/** What people are told of; written for others, so by functions alone. */
export class Migration20261124Notices extends Migration {
  override up(): void {
    [...this.tables(), ...this.telling(), ...this.mailing()].forEach(statement => this.addSql(statement));
  }

  private tables(): string[] {
    return [
      ...globalTable('notice', {
        columns: `id uuid primary key, user_id uuid not null references account_user (id), event text not null check (event in ${events}), subject text not null, told_at timestamptz not null, read_at timestamptz, mailed_at timestamptz`,
        mayInsert: false,
        mayUpdate: ['read_at'],
        seenWhen: 'user_id = app.current_user_id()',
      }),
      `create index on notice (user_id, id)`,
      `create index notice_to_mail on notice (user_id, told_at) where mailed_at is null and read_at is null`,
      ...globalTable('notice_preference', {
        columns: `id uuid primary key references account_user (id), mails text not null check (mails in ('AT_ONCE','DAILY','NEVER')), muted jsonb not null, version integer not null default 1`,
        mayUpdate: ['mails', 'muted', 'version'],
        seenWhen: 'id = app.current_user_id()',
      }),
    ];
  }

  private telling(): string[] {
    return [
      `create function app.tell_people(in_event text, in_subject text, in_fund uuid, in_roles text[], in_organisations uuid[], in_people uuid[]) returns void language plpgsql ${definer} as $$
        begin
          if not in_fund = any (app.current_funds()) then return; end if;
          insert into notice (id, user_id, event, subject, told_at)
            select gen_random_uuid(), p.id, in_event, in_subject, clock_timestamp() from (
              select m.user_id as id from fund_membership m where m.fund_id = in_fund and m.role = any (in_roles)
              union select m.user_id from organisation_membership m where m.organisation_id = any (in_organisations) and m.role in ('OWNER','EDITOR')
              union select unnest(in_people)) p
            where p.id <> app.current_user_id() and not exists (select from notice_preference w where w.id = p.id and w.muted @> to_jsonb(in_event));
        end $$`,
      `revoke all on function app.tell_people from public`,
      `grant execute on function app.tell_people to ledby_app`,
    ];
  }

  private mailing(): string[] {
    const [people, mailed, stop] = ['app.people_to_mail', 'app.was_mailed', 'app.stop_mails'];
    return [
      `create function ${people}(in_rhythm text) returns table (user_id uuid, email text, last_told timestamptz) language plpgsql stable ${definer} as $$ #variable_conflict use_column
        begin
          return query select n.user_id, u.email::text, max(n.told_at) from notice n join account_user u on u.id = n.user_id left join notice_preference w on w.id = n.user_id
            where n.mailed_at is null and n.read_at is null and coalesce(w.mails, 'AT_ONCE') = in_rhythm group by n.user_id, u.email order by n.user_id;
        end $$`,
      `create function ${mailed}(in_user uuid, in_until timestamptz) returns void language plpgsql ${definer} as $$
        begin
          update notice set mailed_at = clock_timestamp() where user_id = in_user and mailed_at is null and told_at <= in_until + interval '1 millisecond';
        end $$`,
      `create function ${stop}(in_user uuid) returns void language plpgsql ${definer} as $$
        begin
          insert into notice_preference (id, mails, muted) select u.id, 'NEVER', '[]' from account_user u where u.id = in_user
            on conflict (id) do update set mails = 'NEVER', version = notice_preference.version + 1;
        end $$`,
      ...[people, mailed, stop].flatMap(name => [
        `revoke all on function ${name} from public`,
        `grant execute on function ${name} to ledby_app`,
      ]),
    ];
  }
}
