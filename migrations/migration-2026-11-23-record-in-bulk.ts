import { Migration } from '@mikro-orm/migrations';

/** An import changes thousands of rows in one transaction: moving the head of the chain once for each would take the square of their number. */
export class Migration20261123RecordInBulk extends Migration {
  override up(): void {
    const all = [
      `create function app.append_audits(in_fund uuid, in_actor uuid, in_operation text, in_subject_types text[], in_subjects uuid[], in_fields text[], in_ids uuid[])
        returns bigint language plpgsql security definer set search_path = public, app, pg_temp as $$
        declare head audit_chain; entry record; moment timestamptz; previous bytea;
        begin
          if not (in_fund = any (app.current_funds()) or in_fund = app.platform_chain()) then raise insufficient_privilege using message = 'audit outside the fund'; end if;
          if in_actor is distinct from app.current_user_id() and in_actor is not null then raise insufficient_privilege using message = 'audit in another name'; end if;
          insert into audit_chain (fund_id, id, last_sequence, last_hash) values (in_fund, in_fund, 0, '\\x00') on conflict do nothing;
          select * into head from audit_chain where fund_id = in_fund and id = in_fund for update;
          for entry in
            select e.subject_type, e.subject, string_to_array(e.fields, ',') as fields, e.id
              from unnest(in_subject_types, in_subjects, in_fields, in_ids) with ordinality e (subject_type, subject, fields, id, place) order by e.place
          loop
            moment := clock_timestamp();
            previous := head.last_hash;
            head.last_sequence := head.last_sequence + 1;
            head.last_hash := app.audit_hash(in_fund, head.last_sequence, moment, in_actor, in_operation, entry.subject_type, entry.subject, entry.fields, previous);
            insert into audit_entry (fund_id, id, sequence, recorded_at, actor_id, operation, subject_type, subject_id, fields, previous_hash, hash)
              values (in_fund, entry.id, head.last_sequence, moment, in_actor, in_operation, entry.subject_type, entry.subject, entry.fields, previous, head.last_hash);
          end loop;
          update audit_chain set last_sequence = head.last_sequence, last_hash = head.last_hash where fund_id = in_fund and id = in_fund;
          return head.last_sequence;
        end $$`,
      `revoke all on function app.append_audits from public`,
      `grant execute on function app.append_audits to ledby_app, ledby_lead`,
    ];
    all.forEach(statement => this.addSql(statement));
  }
}
