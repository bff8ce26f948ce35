import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnFlag, type FlagAct } from './act-on-flag.js';

/** From now on nothing is admitted or awarded over it. */
@Injectable()
export class EscalateFlag {
  constructor(private readonly acting: ActOnFlag) {}

  execute(actor: Actor, act: FlagAct): Promise<Answer<FundOwnedId>> {
    return this.acting.execute(actor, 'escalateFlag', act, (flag, now) => flag.escalate(now));
  }
}
