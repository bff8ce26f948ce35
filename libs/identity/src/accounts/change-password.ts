import { NotSignedIn } from '@ledby/kernel';
import { Injectable } from '@nestjs/common';
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

/** Ends every session of the person, also in other browsers, and begins a new one here. */
@Injectable()
export class ChangePassword {
  constructor(
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
    const answer = await this.authentication.changePassword(cookieHeader, currentPassword, newPassword);
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
}
