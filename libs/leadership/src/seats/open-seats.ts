import type { KeyStore } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { openSeat, type SealedSeat } from './sealed-seat.js';
import { type SeatWill, unanswered } from './seat.js';

export type OpenedSeat = SealedSeat & {
  readonly bodyId: string;
  readonly will: SeatWill;
  /** Its key is gone or is another: it counts for nobody until it is sealed anew. */
  readonly isBroken: boolean;
};

/** The seats of some bodies, opened with their keys; called inside the restricted schema. */
export async function openSeats(
  em: EntityManager,
  keys: KeyStore,
  fundId: string,
  bodyIds: readonly string[],
): Promise<readonly OpenedSeat[]> {
  if (bodyIds.length === 0) {
    return [];
  }
  const seats = await em.execute<(SealedSeat & { readonly bodyId: string })[]>(
    `select fund_id as "fundId", id, body_id as "bodyId", content from restricted.consent_seat where fund_id = ? and body_id = any (?::uuid[]) order by id`,
    [fundId, `{${bodyIds.join(',')}}`],
  );
  const found = await keys.getMany(seats.map(({ id }) => id));
  return seats.map(seat => {
    const will = openSeat(seat, found.get(seat.id));
    return { ...seat, will: will ?? unanswered, isBroken: will === undefined };
  });
}
