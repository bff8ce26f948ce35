import { digestOfCode, newPaperCode } from '@ledby/leadership';
import { randomUUID } from 'node:crypto';
import type { Attested } from './an-attestation.js';
import type { LedbyApp } from './ledby-app.js';

/** A letter for each seat, as if its organisation had given them out. */
export async function someLetters({ owner }: LedbyApp, { fundId, bodyId }: Attested): Promise<readonly string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from restricted.consent_seat where fund_id = $1 and body_id = $2 order by place`,
    [fundId, bodyId],
  );
  const codes = rows.map(({ id }) => ({ id, code: newPaperCode() }));
  for (const { id, code } of codes) {
    await owner.query(`insert into restricted.consent_offer (fund_id, id, seat_id, round, code_digest) values ($1, $2, $3, 1, $4)`, [
      fundId,
      randomUUID(),
      id,
      digestOfCode(code),
    ]);
  }
  return codes.map(({ code }) => code);
}
