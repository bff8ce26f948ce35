import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { SignInRefused, TooManyAttempts } from './account.errors.js';
import { Authentication } from './authentication.js';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { SignInLimits } from './sign-in-limits.js';

export type SignInAttempt = {
  readonly email: string;
  readonly password: string;
  readonly address: string;
  readonly cookieHeader: string | undefined;
};

export type SignedIn = { readonly person: { readonly name: string; readonly email: string }; readonly setCookie: string };

/** Longer than it takes to judge a password, so that every refusal takes the same time whatever was found. */
const refusalTakes = 400;

@Injectable()
export class SignIn {
  constructor(
    private readonly authentication: Authentication,
    private readonly limits: SignInLimits,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  async execute({ email, password, address, cookieHeader }: SignInAttempt): Promise<SignedIn> {
    const until = performance.now() + refusalTakes;
    const retryAfter = await this.limits.refusal(email, address);
    if (retryAfter !== undefined) {
      throw new TooManyAttempts('There were too many attempts. Wait before the next one.', { retryAfter });
    }
    const answer = await this.authentication.signIn(email, password);
    const setCookie = this.cookie.setBy(answer);
    if (!answer.ok || setCookie === undefined) {
      await pause(Math.max(until - performance.now(), 0));
      throw new SignInRefused('The e-mail address or the password is wrong.');
    }
    await this.limits.succeeded(email, address);
    await this.endFormer(cookieHeader);
    const { user } = (await answer.json()) as { user: { name: string; email: string } };
    return { person: { name: user.name, email: user.email }, setCookie };
  }

  private async endFormer(cookieHeader: string | undefined): Promise<void> {
    const token = this.cookie.tokenIn(cookieHeader);
    if (token !== undefined) {
      await this.sessions.end(token);
    }
  }
}
