import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { CodeTaken } from '../funds.errors.js';
import { type CycleWish, GrantCycle } from '../grant-cycle.entity.js';

export type NewGrantCycle = CycleWish & { readonly key: string; readonly fundId: string };

@Injectable()
export class CreateGrantCycle {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewGrantCycle): Promise<Answer<FundOwnedId>> {
    const { fundId, ...wish } = input;
    demandInFund(this.policy, actor, 'create', 'GrantCycle', fundId, 'Cycles are kept by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'createGrantCycle', key, input, fundId }, async (em, record) => {
      if ((await em.count(GrantCycle, { fundId, number: wish.number })) > 0) {
        throw new CodeTaken('The fund has a cycle with this number already.', { field: 'number' });
      }
      const cycle = GrantCycle.of(fundId, wish);
      em.persist(cycle);
      record.changed({
        subjectType: 'GrantCycle',
        subjectId: cycle.id,
        fields: ['number', 'title', 'status', 'opensOn', 'closesOn', 'sourceUrl'],
      });
      return { fundId, id: cycle.id };
    });
  }
}
