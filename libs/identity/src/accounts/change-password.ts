import { newId, NotSignedIn } from '@ledby/kernel';
import { platformChain } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { IdentityPool } from '../identity-pool.js';
import { PasswordRefused, TooManyAttempts } from './account.errors.js';
import { Authentication } from './authentication.js';
import { acceptPassword } from './password-rules.js';
import { SessionCookie } from './session-cookie.js';
import { SignInLimits } from './sign-in-limits.js';

export type PasswordChange = {
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly address: string;
  readonly cookieHeader: string | undefined;
};

const changed = z.object({ user: z.object({ id: z.uuid() }) });

/** Ends every session of the person, also in other browsers, and begins a new one here. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly pool: IdentityPool,
    private readonly authentication: Authentication,
    private readonly limits: SignInLimits,
    private readonly cookie: SessionCookie,
  ) {}

  async execute({ currentPassword, newPassword, address, cookieHeader }: PasswordChange): Promise<{ readonly setCookie: string }> {
    const token = this.cookie.tokenIn(cookieHeader);
    if (token === undefined || cookieHeader === undefined) {
      throw new NotSignedIn('Sign in to change your password.');
    }
    acceptPassword(newPassword);
    const retryAfter = await this.limits.refusal(token, address);
    if (retryAfter !== undefined) {
      throw new TooManyAttempts('There were too many attempts. Wait before the next one.', { retryAfter });
    }
    const answer = await this.pool.inTransaction(async client => {
      const response = await this.authentication.changePassword(client, cookieHeader, currentPassword, newPassword);
      if (response.ok) {
        await this.record(client, response.clone());
      }
      return { keep: response.ok, answer: response };
    });
    if (answer.status === 401) {
      throw new NotSignedIn('Sign in to change your password.');
    }
    const setCookie = this.cookie.setBy(answer);
    if (!answer.ok || setCookie === undefined) {
      throw new PasswordRefused('The current password is wrong.');
    }
    await this.limits.succeeded(token, address);
    return { setCookie };
  }

  /** Last in the transaction, because it holds the head of the platform's chain until the commit. */
  private async record(client: pg.PoolClient, answer: Response): Promise<void> {
    const { user } = changed.parse(await answer.json());
    // An entry is made in no other name than that of whoever is signed in, who is known only now.
    await client.query(`select app.set_local('app.user_id', $1, true)`, [user.id]);
    await client.query(`select app.append_audit($1, $2, 'changePassword', 'Account', $2, array['password'], $3)`, [
      platformChain,
      user.id,
      newId(),
    ]);
  }
}
