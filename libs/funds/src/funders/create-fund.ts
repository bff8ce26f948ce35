import { type Actor, NotAllowed, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { Fund, type FundWish } from '../fund.entity.js';
import { Funder } from '../funder.entity.js';
import { CodeTaken } from '../funds.errors.js';

export type NewFund = FundWish & { readonly key: string };

/** Whoever makes a fund does not serve it: its members are appointed afterwards, one by one. */
@Injectable()
export class CreateFund {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewFund): Promise<Answer<{ readonly id: string }>> {
    if (!this.policy.allows(actor, 'create', 'Fund', {})) {
      throw new NotAllowed('Funds are made by an administrator.');
    }
    return this.commands.execute(actor, { operation: 'createFund', key, input }, async (em, record, now) => {
      await em.findOneOrFail(Funder, { id: input.funderId }, { failHandler: () => new NotFound('There is no such funder.') });
      if ((await em.count(Fund, { code: input.code })) > 0) {
        throw new CodeTaken('There is a fund with this code already.', { field: 'code' });
      }
      const fund = Fund.of(input, now);
      em.persist(fund);
      record.changed({
        subjectType: 'Fund',
        subjectId: fund.id,
        fields: ['funderId', 'code', 'name', 'description', 'leadershipPolicy', 'sourceUrl'],
      });
      return { id: fund.id };
    });
  }
}
