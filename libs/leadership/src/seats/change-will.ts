import { KeyStore } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { RecomputeStanding } from '../standings/recompute-standing.js';
import { longestTermInMonths, monthsLater } from '../term.js';
import { asLead } from './as-lead.js';
import { recordConsentEvent } from './consent-event.js';
import { type PlaceOfSeat, placeOfSeat, type SeatFound } from './find-seat.js';
import { openSeat, resealSeat, type SealedSeat, sealSeat } from './sealed-seat.js';
import { declined, scopeNumber, type SeatWill } from './seat.js';

/** What becomes of a will, at a moment, for an attestation that holds until another. */
export type WillChange = {
  readonly become: (will: SeatWill, at: Date, until: Date) => SeatWill;
  /** The digest of the slip that was given out with it. */
  readonly slip?: Buffer;
};

/** One seat says something else, and everything that rests on it is worked out anew before anybody can read it. */
@Injectable()
export class ChangeWill {
  constructor(
    private readonly keys: KeyStore,
    private readonly recomputation: RecomputeStanding,
  ) {}

  async execute(em: EntityManager, seat: SeatFound, change: WillChange, at: Date): Promise<void> {
    await asLead(em, seat.fundId, async () => {
      const place = await placeOfSeat(em, seat);
      if (place !== undefined) {
        await this.recomputation.hold(em, place.subject);
        await this.change(em, seat, place, change, at);
        await this.recomputation.execute(em, place.subject, at);
      }
    });
  }

  private async change(
    em: EntityManager,
    { fundId, seatId }: SeatFound,
    place: PlaceOfSeat,
    { become, slip }: WillChange,
    at: Date,
  ): Promise<void> {
    const [row] = await em.execute<Pick<SealedSeat, 'content'>[]>(
      `select content from restricted.consent_seat where fund_id = ? and id = ?`,
      [fundId, seatId],
    );
    if (row === undefined) {
      return;
    }
    const seat = { fundId, id: seatId, content: row.content };
    const key = (await this.keys.getMany([seatId])).get(seatId);
    // A seat that nothing opens has been taken back at least once: it is not one that was never asked.
    const before = openSeat(seat, key) ?? declined;
    // Of a draft nobody knows yet how long it will hold: an answer lasts as long as one may, and counts while the attestation stands.
    const after = become(before, at, place.validUntil ?? monthsLater(at, longestTermInMonths));
    await this.store(em, seat, key, before, after, slip);
    await recordConsentEvent(em, place.subject, kindOf(before, after), at);
  }

  /**
   * Where less is said than before, the old key is destroyed first and whatever the transaction comes to: what fails on the way then
   * fails towards the person's will. A first answer is sealed under the key that the seat has, so that it stands or falls as a whole.
   */
  private async store(
    em: EntityManager,
    seat: SealedSeat,
    key: Buffer | undefined,
    before: SeatWill,
    after: SeatWill,
    slip: Buffer | undefined,
  ): Promise<void> {
    const fresh = key === undefined || before.answered ? sealSeat(seat, after) : { content: resealSeat(seat, after, key), key };
    if (fresh.key !== key) {
      await this.keys.putMany(new Map([[seat.id, fresh.key]]));
    }
    // No key that was ever shown stops working: a letter passes through many hands, and a later answer must not take the key of another.
    const digest = slip === undefined ? '' : before.answered ? ', later_key_digests = later_key_digests || ?::bytea' : ', key_digest = ?';
    await em.execute(`update restricted.consent_seat set content = ?${digest} where fund_id = ? and id = ?`, [
      fresh.content,
      ...(slip === undefined ? [] : [slip]),
      seat.fundId,
      seat.id,
    ]);
  }
}

function kindOf(before: SeatWill, after: SeatWill): 'ANSWERED' | 'NARROWED' | 'WITHDRAWN' | undefined {
  if (!before.answered) {
    return 'ANSWERED';
  }
  if (scopeNumber(after.scope) === scopeNumber(before.scope)) {
    return undefined;
  }
  return after.scope === null ? 'WITHDRAWN' : 'NARROWED';
}
