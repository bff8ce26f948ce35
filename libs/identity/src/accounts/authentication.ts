import { Inject, Injectable } from '@nestjs/common';
import { type Auth, betterAuth } from 'better-auth';
import { identityOptions, type IdentityOptions } from '../identity-options.js';
import { IdentityPool } from '../identity-pool.js';
import { settingsOf } from './authentication-settings.js';
import { usualLifetime } from './session-lifetime.js';
import { Sessions } from './sessions.js';

export type Asked = { readonly cookie: string | undefined; readonly body: Readonly<Record<string, string | boolean>> };

/** better-auth behind two questions. None of its routes is mounted, so what is not asked here does not exist. */
@Injectable()
export class Authentication {
  private readonly auth: Pick<Auth, 'handler'>;

  constructor(
    @Inject(identityOptions) private readonly options: IdentityOptions,
    pool: IdentityPool,
    sessions: Sessions,
  ) {
    const { publicUrl, secret, lifetime = usualLifetime } = options;
    this.auth = betterAuth(settingsOf({ publicUrl, secret, lifetime, pool, sessions }));
  }

  signIn(email: string, password: string): Promise<Response> {
    return this.ask('sign-in/email', { cookie: undefined, body: { email, password } });
  }

  /** Ends every other session of the person as well. */
  changePassword(cookie: string, currentPassword: string, newPassword: string): Promise<Response> {
    return this.ask('change-password', { cookie, body: { currentPassword, newPassword, revokeOtherSessions: true } });
  }

  private ask(path: string, { cookie, body }: Asked): Promise<Response> {
    const { publicUrl } = this.options;
    const headers = { 'content-type': 'application/json', origin: publicUrl, ...(cookie === undefined ? {} : { cookie }) };
    return this.auth.handler(new Request(`${publicUrl}/api/auth/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
  }
}
