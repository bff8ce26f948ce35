import { createHash } from 'node:crypto';

/** An audit entry as it lies in the database; the moment is written in UTC with its microseconds, which a Date would lose. */
export type AuditLink = {
  readonly fundId: string;
  readonly sequence: number;
  readonly recordedAt: string;
  readonly actorId: string | null;
  readonly operation: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly fields: readonly (string | null)[];
  readonly previousHash: Buffer;
  readonly hash: Buffer;
};

/** Before the first entry there is this. */
export const beginning = Buffer.from([0]);

/** Computed apart from the database on purpose: whoever could change the entries could change its functions too. */
export function hashOfLink({
  fundId,
  sequence,
  recordedAt,
  actorId,
  operation,
  subjectType,
  subjectId,
  fields,
  previousHash,
}: AuditLink): Buffer {
  const said = [
    fundId,
    sequence,
    recordedAt,
    actorId ?? '-',
    operation,
    subjectType,
    subjectId,
    fields.filter(field => field !== null).join(','),
  ].join('|');
  return createHash('sha256').update(previousHash).update(said, 'utf8').digest();
}
