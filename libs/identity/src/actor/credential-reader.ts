import { Inject, Injectable } from '@nestjs/common';
import { SessionCookie } from '../accounts/session-cookie.js';
import { isDueForProlonging, usualLifetime } from '../accounts/session-lifetime.js';
import { Sessions } from '../accounts/sessions.js';
import { identityOptions, type IdentityOptions } from '../identity-options.js';
import { digestOf } from '../tokens/token-secret.js';
import type { Known } from './access-cache.js';
import { AccessStatements } from './access-statements.js';
import type { Credential } from './credential.js';

/** Asks the database who is behind a credential, and notes now and then that it is in use. */
@Injectable()
export class CredentialReader {
  constructor(
    private readonly statements: AccessStatements,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    @Inject(identityOptions) private readonly options: IdentityOptions,
  ) {}

  read({ kind, secret }: Credential): Promise<Known | undefined> {
    return kind === 'token' ? this.byToken(secret) : this.bySession(secret);
  }

  private async bySession(credential: string): Promise<Known | undefined> {
    const token = this.cookie.tokenOf(credential);
    const found = token === undefined ? undefined : await this.statements.bySession(token);
    if (found === undefined) {
      return undefined;
    }
    const { lifetime = usualLifetime } = this.options;
    const over = found.createdAt.getTime() + lifetime.absolute * 1000;
    if (over <= Date.now()) {
      return undefined;
    }
    if (isDueForProlonging(lifetime, found, new Date())) {
      await this.sessions.prolong(found.id, lifetime);
    }
    return { actor: found.actor, expiresAt: Math.min(found.expiresAt.getTime(), over) };
  }

  private async byToken(secret: string): Promise<Known | undefined> {
    const found = await this.statements.byToken(digestOf(secret));
    if (found?.isFirstUseToday === true) {
      await this.statements.noteUse(found.id);
    }
    return found === undefined ? undefined : { actor: found.actor, expiresAt: found.expiresAt.getTime() };
  }
}
