import { createHash, randomBytes } from 'node:crypto';

const prefix = 'ledby_';
const pattern = /^ledby_[A-Za-z0-9_-]{43}$/;

/** 256 bits of chance behind a prefix that secret scanners can find. It is shown once; what is stored cannot be turned back into it. */
export const newTokenSecret = (): string => `${prefix}${randomBytes(32).toString('base64url')}`;

export const isTokenSecret = (text: string): boolean => pattern.test(text);

/** Plain SHA-256 is enough: there is nothing to guess in 256 random bits, and it is computed at every request. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
