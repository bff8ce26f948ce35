import type { Actor } from '@ledby/kernel';
import { Injectable } from '@nestjs/common';
import { hash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { SessionCookie } from '../accounts/session-cookie.js';
import { AccessCache } from './access-cache.js';
import { AccessNotices } from './access-notices.js';
import { type Credential, credentialIn } from './credential.js';
import { CredentialReader } from './credential-reader.js';

/**
 * Who is asking: at every request, so mostly from memory. The memory knows credentials by their digest only, and is
 * used only while changes of rights can be heard (OWASP ASVS 8.3.2: a decision changes at once).
 */
@Injectable()
export class ActorReader {
  private readonly underWay = new Map<string, { readonly epoch: number; readonly answer: Promise<Actor | undefined> }>();

  constructor(
    private readonly credentials: CredentialReader,
    private readonly cache: AccessCache,
    private readonly notices: AccessNotices,
    private readonly cookie: SessionCookie,
  ) {}

  async actorOf(headers: IncomingHttpHeaders): Promise<Actor | undefined> {
    const credential = credentialIn(headers, this.cookie);
    if (credential === undefined) {
      return undefined;
    }
    const key = hash('sha256', credential.secret, 'base64url');
    const known = this.notices.hears ? this.cache.find(key, Date.now()) : undefined;
    return known ?? this.ask(key, credential);
  }

  /** For a command that has just changed somebody's rights: its own answer must not be overtaken by the notice of it. */
  forget(userId: string): void {
    this.cache.forget(userId);
  }

  /** Requests of one credential that arrive together are answered by one statement, unless rights have changed since it began. */
  private ask(key: string, credential: Credential): Promise<Actor | undefined> {
    const { epoch } = this.cache;
    const earlier = this.underWay.get(key);
    if (earlier?.epoch === epoch && this.notices.hears) {
      return earlier.answer;
    }
    const answer = this.read(key, credential, epoch).finally(() => {
      if (this.underWay.get(key)?.answer === answer) {
        this.underWay.delete(key);
      }
    });
    this.underWay.set(key, { epoch, answer });
    return answer;
  }

  private async read(key: string, credential: Credential, epoch: number): Promise<Actor | undefined> {
    const known = await this.credentials.read(credential);
    if (known !== undefined && this.notices.hears) {
      this.cache.keep(key, known, Date.now(), epoch);
    }
    return known?.actor;
  }
}
