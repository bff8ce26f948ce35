import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable, globalTable } from './kit/tables.js';

/** Who signs in, and the registry of funders, funds and organisations that every fund shares. */
export class Migration20261123People extends Migration {
  override up(): void {
    this.accounts();
    this.registry();
    this.organisations();
    this.memberships();
  }

  private accounts(): void {
    const ownAccount = { mayDelete: true } as const;
    const all = [
      // Said by the application when it enters a transaction for an administrator: they keep accounts and memberships without serving a fund.
      `create function app.is_administrator() returns boolean language sql stable parallel safe
        return coalesce(current_setting('app.is_administrator', true), '') = 'true'`,
      ...globalTable('account_user', {
        columns: `id uuid primary key, name text not null, email text not null unique check (email = lower(email)), email_verified boolean not null default false, image text,
          is_administrator boolean not null default false, created_by_id uuid references account_user (id), password_changed_at timestamptz,
          created_at timestamptz not null default now(), updated_at timestamptz not null default now()`,
        // Who made an account is written once: it decides who may appoint it.
        mayUpdate: ['name', 'email', 'email_verified', 'image', 'password_changed_at', 'updated_at'],
      }),
      ...globalTable('account_session', {
        columns: `id uuid primary key, user_id uuid not null references account_user (id) on delete cascade, token text not null unique, expires_at timestamptz not null,
          ip_address text, user_agent text, created_at timestamptz not null default now(), updated_at timestamptz not null default now()`,
        mayUpdate: ['token', 'expires_at', 'ip_address', 'user_agent', 'updated_at'],
        ...ownAccount,
      }),
      ...globalTable('account_credential', {
        columns: `id uuid primary key, user_id uuid not null references account_user (id) on delete cascade, account_id text not null, provider_id text not null, password text,
          access_token text, refresh_token text, id_token text, access_token_expires_at timestamptz, refresh_token_expires_at timestamptz, scope text,
          created_at timestamptz not null default now(), updated_at timestamptz not null default now(), unique (provider_id, account_id)`,
        mayUpdate: [
          'password',
          'access_token',
          'refresh_token',
          'id_token',
          'access_token_expires_at',
          'refresh_token_expires_at',
          'scope',
          'updated_at',
        ],
        ...ownAccount,
      }),
      ...globalTable('account_verification', {
        columns: `id uuid primary key, identifier text not null, value text not null, expires_at timestamptz not null,
          created_at timestamptz not null default now(), updated_at timestamptz not null default now()`,
        mayUpdate: ['identifier', 'value', 'expires_at', 'updated_at'],
        ...ownAccount,
      }),
      ...globalTable('access_token', {
        columns: `id uuid primary key, user_id uuid not null references account_user (id) on delete cascade, name text not null, token_hash bytea not null unique,
          created_at timestamptz not null, expires_at timestamptz not null, revoked_at timestamptz, last_used_on date,
          check (extract(epoch from expires_at - created_at) between 0 and 366 * 86400)`,
        mayUpdate: ['revoked_at', 'last_used_on'],
      }),
      ...globalTable('sign_in_attempt', {
        // The shape that the rate limiter asks for; the key is a digest, so the table names nobody.
        columns: `key varchar(255) primary key, points integer not null default 0, expire bigint`,
        mayUpdate: ['points', 'expire'],
        ...ownAccount,
      }),
      ...['account_session', 'account_credential', 'access_token'].map(table => `create index ${table}_user on ${table} (user_id, id)`),
    ];
    all.forEach(statement => this.addSql(statement));
  }

  private registry(): void {
    const all = [
      ...globalTable('funder', {
        columns: `id uuid primary key, code text not null unique, name text not null, country text check (country ~ '^[A-Z]{2}$'), org_id_scheme text, org_id text, website text, source_url text,
          is_closed boolean not null default false, unique (org_id_scheme, org_id)`,
        mayUpdate: ['name', 'country', 'website', 'source_url', 'is_closed'],
      }),
      ...globalTable('fund', {
        columns: `id uuid primary key, funder_id uuid not null references funder (id), code text not null unique, name text not null, description text not null default '',
          leadership_policy text not null default 'MAJORITY_V1', is_demo boolean not null default false, source_url text, created_at timestamptz not null default now()`,
        mayUpdate: ['name', 'description', 'leadership_policy', 'source_url'],
      }),
      `create index fund_funder on fund (funder_id, id)`,
    ];
    all.forEach(statement => this.addSql(statement));
  }

  private organisations(): void {
    const known = `cardinality(app.current_funds()) > 0 or app.is_administrator()`;
    const all = [
      ...globalTable('organisation', {
        columns: `id uuid primary key, name text not null, country text check (country ~ '^[A-Z]{2}$'), region text, website text, search_text text not null, merged_into_id uuid references organisation (id),
          is_demo boolean not null default false, created_at timestamptz not null default now(), version integer not null default 1, check (merged_into_id <> id)`,
        mayUpdate: ['name', 'country', 'region', 'website', 'search_text', 'merged_into_id', 'version'],
        seenByFunds: true,
        seenWhen: `${known} or id = any (app.current_organisations()) or merged_into_id = any (app.current_organisations())`,
      }),
      `create index organisation_name on organisation (name, id)`,
      `create index organisation_country on organisation (country, id)`,
      ...globalTable('organisation_identifier', {
        columns: `id uuid primary key, organisation_id uuid not null references organisation (id), scheme text not null, identifier text not null, is_primary boolean not null default false,
          unique (scheme, identifier)`,
        mayUpdate: ['organisation_id', 'is_primary'],
        seenByFunds: true,
        seenWhen: `${known} or organisation_id = any (app.current_organisations())`,
      }),
      `create index organisation_identifier_owner on organisation_identifier (organisation_id, id)`,
      ...globalTable('organisation_alias', {
        columns: `id uuid primary key, organisation_id uuid not null references organisation (id), name text not null, search_text text not null, unique (organisation_id, name)`,
        mayUpdate: ['organisation_id'],
        seenByFunds: true,
        seenWhen: `${known} or organisation_id = any (app.current_organisations())`,
      }),
    ];
    all.forEach(statement => this.addSql(statement));
  }

  private memberships(): void {
    const all = [
      ...fundOwnedTable('fund_membership', {
        columns: `user_id uuid not null, role text not null check (role in ('OFFICER','REVIEWER','TRUSTEE','FINANCE','ANALYST','DATA_PROTECTION')), created_at timestamptz not null default now()`,
        unique: ['user_id, role'],
        outside: [['user_id', 'account_user']],
        mayDelete: true,
        alsoSeenWhen: ['user_id = app.current_user_id()', 'app.is_administrator()'],
      }),
      `create index fund_membership_user on fund_membership (user_id)`,
      ...globalTable('organisation_membership', {
        columns: `id uuid primary key, organisation_id uuid not null references organisation (id), user_id uuid not null references account_user (id),
          role text not null check (role in ('OWNER','EDITOR','VIEWER')), created_at timestamptz not null default now(), unique (organisation_id, user_id)`,
        mayUpdate: ['organisation_id', 'role'],
        mayDelete: true,
        seenWhen: `user_id = app.current_user_id() or organisation_id = any (app.current_organisations())`,
      }),
      `create index organisation_membership_user on organisation_membership (user_id)`,
      // Who serves a fund is hidden from whoever enrols for an organisation; this says of one address no more than whether it may be enrolled.
      `create function app.account_to_enrol(in_email text) returns uuid language plpgsql stable security definer set search_path = public, app, pg_temp as $$
        declare candidate uuid; serves boolean;
        begin
          select id into candidate from account_user where email = lower(in_email) and not is_administrator;
          select exists (select from fund_membership where user_id = candidate) into serves;
          return case when serves then null else candidate end;
        end $$`,
      `revoke all on function app.account_to_enrol from public`,
      `grant execute on function app.account_to_enrol to ledby_app`,
    ];
    all.forEach(statement => this.addSql(statement));
  }
}
