import { freshKey, seal, type SealingKey, unseal } from '@ledby/platform';
import { readContent, writeContent } from './seat-content.js';
import type { SeatWill } from './seat.js';

export type SealedSeat = { readonly fundId: string; readonly id: string; readonly content: Buffer };

const placeOf = ({ fundId, id }: Pick<SealedSeat, 'fundId' | 'id'>): string => `${fundId} ${id}`;

/** Each time under a key of its own, so that the one before can be destroyed with all that it ever opened. */
export function sealSeat(seat: Pick<SealedSeat, 'fundId' | 'id'>, will: SeatWill): { readonly content: Buffer; readonly key: SealingKey } {
  const key = freshKey();
  return { content: seal(key, writeContent(will), placeOf(seat)), key };
}

/** Under the key that it has: for a seat of which nothing has been said that could be taken back. */
export const resealSeat = (seat: Pick<SealedSeat, 'fundId' | 'id'>, will: SeatWill, key: SealingKey): Buffer =>
  seal(key, writeContent(will), placeOf(seat));

/** Undefined where the key is gone or is not the one: such a seat says nothing and waits to be made anew. */
export function openSeat(seat: SealedSeat, key: SealingKey | undefined): SeatWill | undefined {
  const content = key === undefined ? undefined : unseal(key, seat.content, placeOf(seat));
  return content === undefined ? undefined : readContent(content);
}
