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
      `create function app.note_sensitive_read(in_facts text) returns void language plpgsql security definer set search_path = public, app, pg_temp as $$
        begin
          insert into restricted.sensitive_read (fund_id, id, read_at, user_id, facts)
            select f.id, app.time_ordered_id(), clock_timestamp(), app.current_user_id(), in_facts from unnest(app.current_funds()) f (id);
          -- Whoever asks for an organisation belongs to no fund: it is noted where their organisations stated something.
          if cardinality(app.current_organisations()) > 0 then
            insert into restricted.sensitive_read (fund_id, id, read_at, user_id, facts)
              select f.id, app.time_ordered_id(), clock_timestamp(), app.current_user_id(), in_facts from
                (select distinct fund_id from restricted.leadership_attestation
                  where organisation_id = any (app.current_organisations()) and fund_id <> all (app.current_funds())) f (id);
          end if;
        end $$`,
      `revoke all on function app.note_sensitive_read from public`,
      `grant execute on function app.note_sensitive_read to ledby_lead, ledby_fund_lead`,
    ];
    all.forEach(statement => this.addSql(statement));
  }
}
