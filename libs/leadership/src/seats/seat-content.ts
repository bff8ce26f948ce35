import { consentScopes } from '../consent.js';
import { scopeNumber, type SeatWill, unanswered } from './seat.js';

const form = 1;
/** Longer than anything that is said, so that what is said later fits as well. */
export const contentLength = 32;

const millisecondsOf = (moment: Date | null): bigint => BigInt(moment?.getTime() ?? 0);
const momentOf = (milliseconds: bigint): Date | null => (milliseconds === 0n ? null : new Date(Number(milliseconds)));

/** Of one length whatever it says: a form, three small numbers, two moments, and zeroes. */
export function writeContent({ scope, objects, answered, grantedAt, expiresAt }: SeatWill): Buffer {
  const content = Buffer.alloc(contentLength);
  content.set([form, scopeNumber(scope), objects ? 1 : 0, answered ? 1 : 0]);
  content.writeBigInt64BE(millisecondsOf(grantedAt), 8);
  content.writeBigInt64BE(millisecondsOf(expiresAt), 16);
  return content;
}

/** What cannot be read says nothing: without its key a seat counts for nobody. */
export function readContent(content: Buffer | undefined): SeatWill {
  if (content?.length !== contentLength || content[0] !== form) {
    return unanswered;
  }
  return {
    scope: consentScopes[(content[1] ?? 0) - 1] ?? null,
    objects: content[2] === 1,
    answered: content[3] === 1,
    grantedAt: momentOf(content.readBigInt64BE(8)),
    expiresAt: momentOf(content.readBigInt64BE(16)),
  };
}
