import { newId, NotSignedIn } from '@ledby/kernel';
import { platformChain } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { z } from 'zod';
import { ActorReader } from '../actor/actor-reader.js';
import { IdentityPool } from '../identity-pool.js';
import { endTokens } from '../tokens/end-tokens.js';
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

/** Ends every session of the person, also in other browsers, and every access token, and begins a new session here. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly pool: IdentityPool,
    private readonly authentication: Authentication,
    private readonly limits: SignInLimits,
    private readonly cookie: SessionCookie,
    private readonly actors: ActorReader,
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
    const { response: answer, changedFor } = await this.pool.inTransaction(async client => {
      const response = await this.authentication.changePassword(client, cookieHeader, currentPassword, newPassword);
      const userId = response.ok ? changed.parse(await response.clone().json()).user.id : undefined;
      if (userId !== undefined) {
        await this.record(client, userId, await endTokens(client, userId));
      }
      return { keep: response.ok, answer: { response, changedFor: userId } };
    });
    if (answer.status === 401) {
      throw new NotSignedIn('Sign in to change your password.');
    }
    const setCookie = this.cookie.setBy(answer);
    if (!answer.ok || setCookie === undefined) {
      throw new PasswordRefused('The current password is wrong.');
    }
    if (changedFor !== undefined) {
      this.actors.forget(changedFor);
    }
    await this.limits.succeeded(token, address);
    return { setCookie };
  }

  /** Last in the transaction, because it holds the head of the platform's chain until the commit. */
  private async record(client: pg.PoolClient, userId: string, tokens: readonly string[]): Promise<void> {
    // An entry is made in no other name than that of whoever is signed in, who is known only now.
    await client.query(`select app.set_local('app.user_id', $1, true)`, [userId]);
    const append = (type: string, subject: string, field: string) =>
      client.query(`select app.append_audit($1, $2, 'changePassword', $3, $4, array[$5], $6)`, [
        platformChain,
        userId,
        type,
        subject,
        field,
        newId(),
      ]);
    await append('Account', userId, 'password');
    for (const token of tokens) {
      await append('AccessToken', token, 'revokedAt');
    }
  }
}
