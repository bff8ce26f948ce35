import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import { IdentityPool } from '../identity-pool.js';
import type { SessionLifetime } from './session-lifetime.js';

@Injectable()
export class Sessions {
  constructor(@Inject(IdentityPool) private readonly pool: Pick<pg.ClientBase, 'query'>) {}

  async prolong(id: string, { idle, absolute }: SessionLifetime): Promise<void> {
    await this.pool.query(
      `update account_session set expires_at = least(now() + make_interval(secs => $2), created_at + make_interval(secs => $3)), updated_at = now() where id = $1 and expires_at > now()`,
      [id, idle, absolute],
    );
  }

  /** A sign-in ends the session it was made from (OWASP ASVS 7.2.4). */
  async end(token: string): Promise<void> {
    await this.pool.query('delete from account_session where token = $1', [token]);
  }

  async forgetExpired(userId: string): Promise<void> {
    await this.pool.query('delete from account_session where user_id = $1 and expires_at <= now()', [userId]);
  }
}
