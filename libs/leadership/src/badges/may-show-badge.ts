import { mayOfferBadge } from '../badge.js';
import { leadingBodyOf } from '../leadership-body.js';
import { agreesToBadge } from '../seats/seat.js';
import type { FactsInHand } from '../standings/facts-in-hand.js';

/** Whether the leading body bears a badge at this moment, by what each of its seats has said; silence agrees to none. */
export function mayShowBadge({ facts, seats, bodies }: FactsInHand, at: Date): boolean {
  const leading = bodies.find(({ kind }) => kind === leadingBodyOf[facts.subject]);
  const wills = seats.filter(({ bodyId }) => bodyId === leading?.id).map(({ will }) => will);
  return mayOfferBadge(facts, at, { everySeatAgrees: wills.length === leading?.seatsTotal && wills.every(agreesToBadge) });
}
