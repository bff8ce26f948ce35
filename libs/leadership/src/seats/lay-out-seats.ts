import { newId } from '@ledby/kernel';
import { KeyStore } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { bodyRules, type BodyKind } from '../leadership-body.js';
import { AttestationInconsistent } from '../leadership.errors.js';
import { asLead } from './as-lead.js';
import { sealSeat } from './sealed-seat.js';
import { unanswered } from './seat.js';

/** More people than decide about anything; a body larger than this is a membership. */
export const mostSeatsOfABody = 200;

export type SeatsToLayOut = {
  readonly fundId: string;
  readonly bodyId: string;
  readonly organisationId: string;
  /** As many as the body has. */
  readonly seats: number;
};

/** Members are too many to ask one by one, and decide nothing by themselves: a membership is stated without seats. */
export const hasSeats = (kind: BodyKind): boolean => bodyRules[kind] !== bodyRules.MEMBERSHIP;

/** Every seat has its row from the start, and all rows look alike: that somebody has answered can be read from none of them. */
@Injectable()
export class LayOutSeats {
  constructor(private readonly keys: KeyStore) {}

  /** Called in the transaction that states the body. */
  async execute(em: EntityManager, { fundId, bodyId, organisationId, seats }: SeatsToLayOut): Promise<void> {
    if (seats > mostSeatsOfABody) {
      throw new AttestationInconsistent(`A body has at most ${mostSeatsOfABody} seats.`, { rule: 'MOST_SEATS' });
    }
    const laid = Array.from({ length: seats }, () => newId()).map(id => ({ id, ...sealSeat({ fundId, id }, unanswered) }));
    await this.keys.putMany(new Map(laid.map(({ id, key }) => [id, key])));
    await asLead(em, fundId, async () => {
      for (const [place, { id, content }] of laid.entries()) {
        await em.execute(
          `insert into restricted.consent_seat (fund_id, id, organisation_id, body_id, place, content, key_digest, later_key_digests) values (?, ?, ?, ?, ?, ?, ?, array[?::bytea])`,
          [fundId, id, organisationId, bodyId, place + 1, content, randomBytes(32), randomBytes(32)],
        );
      }
    });
  }
}
