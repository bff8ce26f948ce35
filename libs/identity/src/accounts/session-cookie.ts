import { createHmac, timingSafeEqual } from 'node:crypto';

const plainName = 'ledby_session';

/** With HTTPS the browser itself guarantees that only this host, over HTTPS, has set the cookie. */
export const cookieNameFor = (publicUrl: string): string => (publicUrl.startsWith('https:') ? `__Host-${plainName}` : plainName);

function valueOf(header: string, name: string): string | undefined {
  const pair = header.split(';').find(each => each.trimStart().startsWith(`${name}=`));
  try {
    return pair === undefined ? undefined : decodeURIComponent(pair.slice(pair.indexOf('=') + 1).trim());
  } catch {
    return undefined;
  }
}

/** Reads the cookie that better-auth signs: the session's token, a dot, and the HMAC-SHA256 of it in base64. */
export class SessionCookie {
  readonly name: string;

  constructor(
    publicUrl: string,
    private readonly secret: string,
  ) {
    this.name = cookieNameFor(publicUrl);
  }

  /** Takes the cookie back from a browser. */
  get taken(): string {
    return `${this.name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${this.name === plainName ? '' : '; Secure'}`;
  }

  setBy(answer: Response): string | undefined {
    return answer.headers.getSetCookie().find(each => each.startsWith(`${this.name}=`));
  }

  credentialIn(header: string | undefined): string | undefined {
    return header === undefined ? undefined : valueOf(header, this.name);
  }

  /** The token, when the signature is ours: a guess never reaches the database. */
  tokenOf(credential: string): string | undefined {
    const dot = credential.lastIndexOf('.');
    const token = credential.slice(0, Math.max(dot, 0));
    const expected = createHmac('sha256', this.secret).update(token).digest();
    const given = Buffer.from(credential.slice(dot + 1), 'base64');
    return token !== '' && given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
  }

  tokenIn(header: string | undefined): string | undefined {
    const credential = this.credentialIn(header);
    return credential === undefined ? undefined : this.tokenOf(credential);
  }
}
