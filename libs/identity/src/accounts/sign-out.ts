import { Injectable } from '@nestjs/common';
import { SessionCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';

@Injectable()
export class SignOut {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  /** Harmless when nobody is signed in; the cookie is taken back either way. */
  async execute(cookieHeader: string | undefined): Promise<{ readonly setCookie: string }> {
    const token = this.cookie.tokenIn(cookieHeader);
    if (token !== undefined) {
      await this.sessions.end(token);
    }
    return { setCookie: this.cookie.taken };
  }
}
