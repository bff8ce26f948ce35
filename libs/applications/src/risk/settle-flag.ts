import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnFlag, type FlagAct } from './act-on-flag.js';

@Injectable()
export class SettleFlag {
  constructor(private readonly acting: ActOnFlag) {}

  execute(actor: Actor, act: FlagAct & { readonly settlement: string }): Promise<Answer<FundOwnedId>> {
    return this.acting.execute(actor, 'settleFlag', act, (flag, now) => flag.settle(actor.userId, act.settlement, now));
  }
}
