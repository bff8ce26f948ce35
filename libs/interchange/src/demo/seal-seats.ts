import { declined, sealSeat, type SeatWill, unanswered } from '@ledby/leadership';
import type { SealingKey } from '@ledby/platform';
import { randomBytes, randomInt } from 'node:crypto';
import type { BodyRow, ReceiptRow } from './demo-portfolio.rows.js';
import { demoId } from './demo-id.js';
import type { Row } from './write-rows.js';

export type SealedSeats = { readonly rows: readonly Row[]; readonly keys: ReadonlyMap<string, SealingKey> };

const bytes = (content: Buffer) => `\\x${content.toString('hex')}`;

function willOf({ scope, grantedAt, expiresAt, withdrawnAt }: ReceiptRow): SeatWill {
  const said = { scope, objects: false, answered: true, grantedAt: new Date(grantedAt), expiresAt: new Date(expiresAt) };
  return withdrawnAt === null ? said : declined;
}

/** Whoever answered sits anywhere: a row of answered seats at the front would tell them from the rest. */
function mixed<T>(values: readonly T[]): readonly T[] {
  const drawn = [...values];
  for (let last = drawn.length - 1; last > 0; last -= 1) {
    const place = randomInt(last + 1);
    [drawn[last], drawn[place]] = [drawn[place] as T, drawn[last] as T];
  }
  return drawn;
}

/** Every seat of the demo as the product would have laid it out and sealed it. No key on paper exists that opens any of them. */
export function sealSeats(seed: string, bodies: readonly BodyRow[], receipts: readonly ReceiptRow[]): SealedSeats {
  const said = Map.groupBy(receipts, ({ bodyId }) => bodyId);
  const sealed = bodies
    .filter(({ kind }) => kind !== 'MEMBERSHIP')
    .flatMap(({ fundId, id: bodyId, organisationId, seatsTotal }) => {
      const wills = (said.get(bodyId) ?? []).map(willOf);
      const silent = Array.from({ length: Math.max(seatsTotal - wills.length, 0) }, () => unanswered);
      return mixed([...wills, ...silent].slice(0, seatsTotal)).map((will, place) => {
        const id = demoId(seed, 'seat', `${bodyId} ${place}`, '2026-09-07');
        const { content, key } = sealSeat({ fundId, id }, will);
        const [keyDigest, laterKeyDigests] = [bytes(randomBytes(32)), `{"${bytes(randomBytes(32)).replace('\\', '\\\\')}"}`];
        return { key, row: { fundId, id, organisationId, bodyId, place: place + 1, content: bytes(content), keyDigest, laterKeyDigests } };
      });
    });
  return { rows: sealed.map(({ row }) => row), keys: new Map(sealed.map(({ row, key }) => [row.id, key])) };
}
