import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

/** Who asked for which sensitive facts, and when; never what they were. Written in the transaction of the read itself. */
export class Migration20261123SensitiveReads extends Migration {
  override up(): void {
    const all = [
      ...fundOwnedTable('sensitive_read', {
        schema: 'restricted',
        columns: `read_at timestamptz not null, user_id uuid not null, facts text not null`,
        mayInsert: false,
      }),
      `create function app.time_ordered_id() returns uuid language sql volatile parallel safe
        return encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`,
      `create index sensitive_read_moment on restricted.sensitive_read (fund_id, read_at, id)`,
      // Forgotten with the transaction, which is the read itself.
      `create function app.saw(in_fund uuid) returns boolean language plpgsql volatile set search_path = public, app, pg_temp as $$
        declare seen text := coalesce(current_setting('app.seen_funds', true), '');
        begin
          if position(in_fund::text in seen) = 0 then perform set_config('app.seen_funds', seen || ' ' || in_fund, true); end if;
          return true;
        end $$`,
      `create function app.seen_funds() returns uuid[] language sql stable
        return coalesce(string_to_array(nullif(ltrim(current_setting('app.seen_funds', true)), ''), ' '), '{}')::uuid[]`,
      // Where the rows were; and where there was none to show, or more was told than rows, wherever whoever asked could look: in the funds they
      // serve, and in those to which their organisations stated something.
      `create function app.note_sensitive_read(in_facts text, in_beyond_rows boolean) returns void language plpgsql security definer set search_path = public, app, pg_temp as $$
        declare noted uuid[] := app.seen_funds();
        begin
          if in_beyond_rows or cardinality(noted) = 0 then
            noted := app.current_funds() || noted || array(select distinct fund_id from restricted.leadership_attestation
              where cardinality(app.current_organisations()) > 0 and organisation_id = any (app.current_organisations()));
          end if;
          insert into restricted.sensitive_read (fund_id, id, read_at, user_id, facts)
            select f.id, app.time_ordered_id(), clock_timestamp(), app.current_user_id(), in_facts from (select distinct unnest(noted)) f (id);
        end $$`,
      `grant execute on function app.saw, app.seen_funds to ledby_lead, ledby_fund_lead`,
      `revoke all on function app.note_sensitive_read from public`,
      `grant execute on function app.note_sensitive_read to ledby_lead, ledby_fund_lead`,
    ];
    all.forEach(statement => this.addSql(statement));
  }
}
