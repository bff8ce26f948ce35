import { Migration } from '@mikro-orm/migrations';

/** Roles, the session context and the functions that the tables below stand on. */
export class Migration20261123Ground extends Migration {
  override up(): void {
    this.addSql(`set local citus.multi_shard_modify_mode to 'sequential'`);
    this.addSql(`create schema app`);
    this.addSql(`create schema restricted`);
    for (const role of [
      'ledby_app login noinherit',
      'ledby_lead nologin noinherit',
      'ledby_fund nologin noinherit',
      'ledby_fund_lead nologin noinherit',
      'ledby_upkeep nologin',
    ]) {
      this.addSql(`do $$ begin create role ${role} nobypassrls; exception when duplicate_object then null; end $$`);
    }
    this.addSql(`grant ledby_lead, ledby_fund, ledby_fund_lead to ledby_app`);
    this.addSql(`do $$ begin execute format('grant ledby_upkeep to %I', current_user); exception when others then null; end $$`);
    this.addSql(`revoke create on schema public from public`);
    this.addSql(`grant usage on schema public, app to ledby_app, ledby_lead, ledby_fund, ledby_fund_lead`);
    this.addSql(`grant usage on schema restricted to ledby_lead, ledby_fund_lead`);
    this.addSql(`create function app.place(relation regclass, placement text) returns void language plpgsql as $$
      begin
        if exists (select from pg_extension where extname = 'citus') then
          if placement = 'everywhere' then perform create_reference_table(relation::text);
          else perform create_distributed_table(relation::text, 'fund_id'); end if;
        end if;
      end $$`);
    // Citus passes on what is SET, not what set_config does; where nothing is passed on, the short way costs a fifth.
    this.addSql(`do $do$ begin
      if exists (select from pg_extension where extname = 'citus') then
        create function app.set_local(name text, value text, is_local boolean) returns text language plpgsql as $$
          begin
            set local citus.propagate_set_commands to 'local';
            execute format('set local %I = %L', name, value);
            return value;
          end $$;
      else
        create function app.set_local(name text, value text, is_local boolean) returns text language sql return set_config(name, value, true);
      end if;
    end $do$`);
    this.addSql(`create function app.current_funds() returns uuid[] language sql stable parallel safe
      return coalesce(nullif(current_setting('app.fund_ids', true), ''), '{}')::uuid[]`);
    this.addSql(`create function app.current_fund() returns uuid language sql stable parallel safe
      return nullif(btrim(current_setting('app.fund_ids', true), '{}'), '')::uuid`);
    this.addSql(`create function app.current_organisations() returns uuid[] language sql stable parallel safe
      return coalesce(nullif(current_setting('app.organisation_ids', true), ''), '{}')::uuid[]`);
    this.addSql(`create function app.current_user_id() returns uuid language sql stable parallel safe
      return nullif(current_setting('app.user_id', true), '')::uuid`);
    this.addSql(`create function app.public_id(code text, keys bytea) returns text language sql immutable parallel safe
      return code || '_' || translate(encode(keys, 'base64'), '+/=', '-_')`);
    this.addSql(`create function app.cursor(secret text, payload text) returns text language sql immutable parallel safe
      return translate(encode(convert_to(left(encode(sha256(convert_to(secret || payload, 'UTF8')), 'hex'), 12) || payload, 'UTF8'), 'base64'), E'+/=\\n', '-_')`);
    this.addSql(`create function app.minor_unit(currency text) returns integer language sql immutable parallel safe
      return case
        when currency in ('BIF','CLP','DJF','GNF','ISK','JPY','KMF','KRW','PYG','RWF','UGX','UYI','VND','VUV','XAF','XOF','XPF') then 0
        when currency in ('BHD','IQD','JOD','KWD','LYD','OMR','TND') then 3
        when currency in ('CLF','UYW') then 4
        else 2 end`);
  }
}
