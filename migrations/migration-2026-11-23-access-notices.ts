import { Migration } from '@mikro-orm/migrations';

const held = (role: string, id: string, from: string) =>
  `(select coalesce(jsonb_object_agg(h.role, h.ids), '{}') from (select m.role, jsonb_agg(m.${id} order by m.${id}) as ids from ${from} m where m.user_id = u.id group by m.role) h) as ${role}`;

const person = `u.id as user_id, u.is_administrator, ${held('funds', 'fund_id', 'fund_membership')}, ${held('organisations', 'organisation_id', 'organisation_membership')}`;

const shape = `user_id uuid, is_administrator boolean, funds jsonb, organisations jsonb`;

/** Reading a person's memberships needs their id first, which row level security cannot know: so these two answer for one credential only. */
const answering = (name: string, parameter: string, found: string, body: string) => [
  `create function app.${name}(${parameter}) returns table (${found}, ${shape})
    language plpgsql stable security definer set search_path = public, app, pg_temp as $$ #variable_conflict use_column
    begin return query ${body}; end $$`,
  `revoke all on function app.${name} from public`,
  `grant execute on function app.${name} to ledby_app`,
];

const told = (table: string, name: string, event: string, { when, column = 'user_id' }: { when?: string; column?: string } = {}) =>
  `create trigger access_${name} after ${event} on ${table} for each row ${when === undefined ? '' : `when (${when})`} execute function app.tell_access('${column}')`;

/**
 * Whoever keeps a person's rights in memory is told at once when they change, whatever made the change.
 * On Citus a trigger speaks on the worker that holds the row: there the commands announce the change as well.
 */
export class Migration20261123AccessNotices extends Migration {
  override up(): void {
    const all = [
      `set local citus.enable_unsafe_triggers to on`,
      ...answering(
        'access_by_session',
        'in_token text',
        'id uuid, created_at timestamptz, expires_at timestamptz',
        `select s.id, s.created_at, s.expires_at, ${person} from account_session s join account_user u on u.id = s.user_id where s.token = in_token and s.expires_at > now()`,
      ),
      ...answering(
        'access_by_token',
        'in_hash bytea',
        'id uuid, last_used_on date, expires_at timestamptz',
        `select t.id, t.last_used_on, t.expires_at, ${person} from access_token t join account_user u on u.id = t.user_id
          where t.token_hash = in_hash and t.revoked_at is null and t.expires_at > now()`,
      ),
      `create function app.tell_access() returns trigger language plpgsql as $$
        declare affected text;
        begin
          for affected in select distinct changed ->> tg_argv[0] from unnest(array[to_jsonb(old), to_jsonb(new)]) changed where changed is not null loop
            perform pg_notify('ledby_access', affected);
          end loop;
          return null;
        end $$`,
      told('account_user', 'user_removed', 'delete', { column: 'id' }),
      told('account_user', 'user_changed', 'update', { column: 'id', when: 'old.is_administrator is distinct from new.is_administrator' }),
      told('account_session', 'session_ended', 'delete'),
      // A session in use is prolonged now and then; only what takes something away is news.
      told('account_session', 'session_changed', 'update', {
        when: 'old.expires_at > new.expires_at or old.token <> new.token or old.user_id <> new.user_id',
      }),
      told('access_token', 'token_removed', 'delete'),
      told('access_token', 'token_changed', 'update', {
        when: 'old.revoked_at is distinct from new.revoked_at or old.expires_at > new.expires_at',
      }),
      told('fund_membership', 'fund', 'insert or update or delete'),
      told('organisation_membership', 'organisation', 'insert or update or delete'),
    ];
    all.forEach(statement => this.addSql(statement));
  }
}
