import type { Actor, FundOwnedId } from '@ledby/kernel';
import { demandKnownPolicy } from '@ledby/leadership';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { FundingWindow, type WindowWish } from '../funding-window.entity.js';
import { CodeTaken } from '../funds.errors.js';
import { findCycle } from './find-call.js';

export type NewFundingWindow = WindowWish & { readonly key: string; readonly fundId: string; readonly cycleId: string };

@Injectable()
export class AddFundingWindow {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: NewFundingWindow): Promise<Answer<FundOwnedId>> {
    const { fundId, cycleId, ...wish } = input;
    return this.commands.execute(actor, { operation: 'addFundingWindow', key, input, fundId }, async (em, record) => {
      const cycle = await findCycle(em, this.policy, actor, { fundId, id: cycleId });
      cycle.demandUnfinished();
      if ((await em.count(FundingWindow, { fundId, cycleId, code: wish.code })) > 0) {
        throw new CodeTaken('The cycle has a window with this code already.', { field: 'code' });
      }
      if (wish.leadershipPolicy) {
        await demandKnownPolicy(em, fundId, wish.leadershipPolicy);
      }
      const window = FundingWindow.of(fundId, cycle, wish);
      em.persist(window);
      record.changed({
        subjectType: 'FundingWindow',
        subjectId: window.id,
        fields: ['cycleId', ...Object.entries(wish).flatMap(([name, value]) => (value === undefined ? [] : [name]))],
      });
      return { fundId, id: window.id };
    });
  }
}
