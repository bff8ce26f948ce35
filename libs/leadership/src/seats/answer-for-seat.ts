import { Commands } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ChangeWill } from './change-will.js';
import { findSeat } from './find-seat.js';
import { digestOfCode, newPaperCode } from './paper-code.js';
import { type Answer, answered } from './seat.js';

/** Whoever holds a letter answers it, without an account. What comes back is a slip with which to take it back, whether there was such a letter or not. */
@Injectable()
export class AnswerForSeat {
  constructor(
    private readonly em: EntityManager,
    private readonly commands: Commands,
    private readonly willChange: ChangeWill,
  ) {}

  async execute(code: string, answer: Answer): Promise<{ readonly slip: string }> {
    const slip = newPaperCode();
    const seat = await findSeat(this.em.fork(), code);
    if (seat?.isLetter === true) {
      await this.commands.withoutActor(seat.fundId, (em, now) =>
        this.willChange.execute(
          em,
          seat,
          { become: (will, at, until) => answered(will, answer, at, until), slip: digestOfCode(slip) },
          now,
        ),
      );
    }
    return { slip };
  }
}
