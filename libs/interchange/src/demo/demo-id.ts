import { createHash } from 'node:crypto';

/** Shaped like every other id of ours (UUIDv7: the moment first), but following from what the row is: the same demo has the same ids everywhere. */
export function demoId(seed: string, kind: string, key: string, day: string): string {
  const moment = Date.parse(`${day}T12:00:00Z`).toString(16).padStart(12, '0');
  const digest = createHash('sha256').update(`${seed}\n${kind}\n${key}`).digest('hex');
  const variant = (8 + (Number.parseInt(digest.slice(3, 4), 16) % 4)).toString(16);
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
}
