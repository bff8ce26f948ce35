import { createHash, randomBytes } from 'node:crypto';

/** Crockford's thirty-two: no letter that reads like a number, and none with which a word could be written by chance that hurts. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 130 bits of chance, and ten that tell a slip of the pen. */
const [drawn, checking] = [26, 2];

const lettersOf = (bytes: Uint8Array): string => [...bytes].map(byte => alphabet.charAt(byte % 32)).join('');

const checkOf = (secret: string): string => lettersOf(createHash('sha256').update(secret).digest().subarray(0, checking));

/** What goes on paper: of a letter, or of the slip with which a consent is taken back. Both look the same. */
export function newPaperCode(): string {
  const secret = lettersOf(randomBytes(drawn));
  return `${secret}${checkOf(secret)}`;
}

/** In groups of four, as people copy it. */
export const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** However it was typed; undefined for what nobody was ever given. That is worked out from the code alone, so it tells nothing of whether it exists. */
export function readPaperCode(typed: string): string | undefined {
  if (typed.length > 200) {
    return undefined;
  }
  const code = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const secret = code.slice(0, drawn);
  return new RegExp(`^[${alphabet}]{${drawn + checking}}$`).test(code) && code.slice(drawn) === checkOf(secret) ? code : undefined;
}

/** All that is kept of it. So much chance needs no salt and no slow digest. */
export const digestOfCode = (code: string): Buffer => createHash('sha256').update(`ledby paper code ${code}`).digest();
