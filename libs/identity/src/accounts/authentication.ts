import { Inject, Injectable } from '@nestjs/common';
import { type Auth, betterAuth, type BetterAuthOptions } from 'better-auth';
import { PostgresDialect } from 'kysely';
import type pg from 'pg';
import { identityOptions, type IdentityOptions } from '../identity-options.js';
import { IdentityPool } from '../identity-pool.js';
import { settingsOf } from './authentication-settings.js';
import { usualLifetime } from './session-lifetime.js';
import { Sessions } from './sessions.js';

export type Asked = { readonly cookie: string | undefined; readonly body: Readonly<Record<string, string | boolean>> };

type Database = NonNullable<BetterAuthOptions['database']>;

/** All that better-auth does on this client belongs to the transaction that is open there, so it begins none of its own. */
const within = (client: pg.PoolClient): Database => {
  const connection = { query: client.query.bind(client), release: () => undefined };
  return {
    dialect: new PostgresDialect({ pool: { connect: async () => connection, end: async () => undefined, options: {} } }),
    type: 'postgres',
    transaction: false,
  };
};

/** better-auth behind two questions. None of its routes is mounted, so what is not asked here does not exist. */
@Injectable()
export class Authentication {
  private readonly auth: Pick<Auth, 'handler'>;

  constructor(
    @Inject(identityOptions) private readonly options: IdentityOptions,
    pool: IdentityPool,
    sessions: Sessions,
  ) {
    this.auth = this.on(pool, sessions);
  }

  signIn(email: string, password: string): Promise<Response> {
    return this.ask(this.auth, 'sign-in/email', { cookie: undefined, body: { email, password } });
  }

  /** Ends every other session of the person as well. A refusal leaves the transaction for the caller to undo. */
  changePassword(client: pg.PoolClient, cookie: string, currentPassword: string, newPassword: string): Promise<Response> {
    const auth = this.on(within(client), new Sessions(client));
    return this.ask(auth, 'change-password', { cookie, body: { currentPassword, newPassword, revokeOtherSessions: true } });
  }

  private on(database: Database, sessions: Sessions): Pick<Auth, 'handler'> {
    const { publicUrl, secret, lifetime = usualLifetime } = this.options;
    return betterAuth(settingsOf({ publicUrl, secret, lifetime, database, sessions }));
  }

  private ask(auth: Pick<Auth, 'handler'>, path: string, { cookie, body }: Asked): Promise<Response> {
    const { publicUrl } = this.options;
    const headers = { 'content-type': 'application/json', origin: publicUrl, ...(cookie === undefined ? {} : { cookie }) };
    return auth.handler(new Request(`${publicUrl}/api/auth/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
  }
}
