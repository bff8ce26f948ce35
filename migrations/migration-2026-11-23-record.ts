import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable, globalTable } from './kit/tables.js';

/** The audit chain of each fund, and the memory of commands that makes a repeated one harmless. */
export class Migration20261123Record extends Migration {
  override up(): void {
    const all = [
      ...fundOwnedTable('audit_chain', {
        columns: 'last_sequence bigint not null, last_hash bytea not null',
        mayInsert: false,
        alsoWithoutFund: true,
      }),
      ...fundOwnedTable('audit_entry', {
        columns: `sequence bigint not null, recorded_at timestamptz not null, actor_id uuid, operation text not null, subject_type text not null, subject_id uuid not null,
          fields text[] not null, previous_hash bytea not null, hash bytea not null`,
        unique: ['sequence'],
        mayInsert: false,
        alsoWithoutFund: true,
      }),
      `create index audit_entry_subject on audit_entry (fund_id, subject_type, subject_id, sequence)`,
      `create function app.audit_hash(fund_id uuid, sequence bigint, recorded_at timestamptz, actor_id uuid, operation text, subject_type text, subject_id uuid, fields text[], previous_hash bytea)
        returns bytea language sql stable parallel safe
        return sha256(previous_hash || convert_to(concat_ws('|', fund_id, sequence, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), coalesce(actor_id::text, '-'),
          operation, subject_type, subject_id, array_to_string(fields, ',')), 'UTF8'))`,
      `create function app.platform_chain() returns uuid language sql immutable parallel safe return '00000000-0000-7000-8000-000000000000'::uuid`,
      // Only this function writes the chain. It is called last in a command, so the lock on the fund's head lasts no longer than the commit.
      `create function app.append_audit(in_fund uuid, in_actor uuid, in_operation text, in_subject_type text, in_subject uuid, in_fields text[], in_id uuid)
        returns bigint language plpgsql security definer set search_path = public, app, pg_temp as $$
        declare head audit_chain; moment timestamptz := clock_timestamp(); place bigint; digest bytea;
        begin
          if not (in_fund = any (app.current_funds()) or in_fund = app.platform_chain()) then raise insufficient_privilege using message = 'audit outside the fund'; end if;
          if in_actor is distinct from app.current_user_id() and in_actor is not null then raise insufficient_privilege using message = 'audit in another name'; end if;
          if array_ndims(in_fields) > 1 or array_position(in_fields, null) is not null then raise invalid_parameter_value using message = 'fields are a plain list'; end if;
          insert into audit_chain (fund_id, id, last_sequence, last_hash) values (in_fund, in_fund, 0, '\\x00') on conflict do nothing;
          select * into head from audit_chain where fund_id = in_fund and id = in_fund for update;
          place := head.last_sequence + 1;
          digest := app.audit_hash(in_fund, place, moment, in_actor, in_operation, in_subject_type, in_subject, in_fields, head.last_hash);
          insert into audit_entry (fund_id, id, sequence, recorded_at, actor_id, operation, subject_type, subject_id, fields, previous_hash, hash)
            values (in_fund, in_id, place, moment, in_actor, in_operation, in_subject_type, in_subject, in_fields, head.last_hash, digest);
          update audit_chain set last_sequence = place, last_hash = digest where fund_id = in_fund and id = in_fund;
          return place;
        end $$`,
      `revoke all on function app.append_audit from public`,
      `grant execute on function app.append_audit to ledby_app, ledby_lead`,
      ...globalTable('command_receipt', {
        columns: `user_id uuid not null references account_user (id) on delete cascade, operation text not null, key uuid not null, request_hash bytea not null, answer jsonb,
          created_at timestamptz not null default now(), primary key (user_id, operation, key)`,
        mayUpdate: ['answer'],
        mayDelete: true,
        seenWhen: 'user_id = app.current_user_id()',
      }),
      `create index command_receipt_age on command_receipt (created_at)`,
      `create function app.forget_command_receipts() returns bigint language sql volatile security definer set search_path = public, pg_temp
        begin atomic
          with forgotten as (delete from command_receipt where created_at < now() - interval '30 days' returning 1) select count(*) from forgotten;
        end`,
      `revoke all on function app.forget_command_receipts from public`,
      `grant execute on function app.forget_command_receipts to ledby_app`,
    ];
    all.forEach(statement => this.addSql(statement));
  }
}
