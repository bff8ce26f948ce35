import type { IncomingHttpHeaders } from 'node:http';
import type { SessionCookie } from '../accounts/session-cookie.js';
import { isTokenSecret } from '../tokens/token-secret.js';

export type Credential = { readonly kind: 'token' | 'session'; readonly secret: string };

/** A bearer decides alone: a script with a wrong token must not be helped by a cookie that happens to be there. */
export function credentialIn({ authorization, cookie }: IncomingHttpHeaders, sessions: SessionCookie): Credential | undefined {
  if (authorization !== undefined && /^bearer\b/i.test(authorization)) {
    const secret = authorization.slice('bearer'.length).trim();
    return isTokenSecret(secret) ? { kind: 'token', secret } : undefined;
  }
  const session = sessions.credentialIn(cookie);
  return session === undefined ? undefined : { kind: 'session', secret: session };
}
