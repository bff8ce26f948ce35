import { Commands } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ChangeWill } from './change-will.js';
import { findSeat } from './find-seat.js';
import { type Answer, answered, declined } from './seat.js';

/** By whoever holds the slip, or the letter itself: any time, without a reason, without anybody else. Says nothing of whether there was anything to take back. */
@Injectable()
export class WithdrawConsent {
  constructor(
    private readonly em: EntityManager,
    private readonly commands: Commands,
    private readonly willChange: ChangeWill,
  ) {}

  async execute(code: string, left: Answer): Promise<void> {
    const seat = await findSeat(this.em.fork(), code);
    if (seat !== undefined) {
      await this.commands.withoutActor(seat.fundId, (em, now) =>
        this.willChange.execute(
          em,
          seat,
          // A letter that nobody has answered can be made to say no as well, and then says no for good.
          { become: (will, at, until) => (left.scope === null ? declined : will.answered ? answered(will, left, at, until) : will) },
          now,
        ),
      );
    }
  }
}
