import { type Actor, NotFound } from '@ledby/kernel';
import { demandKnownPolicy } from '@ledby/leadership';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Fund } from '../fund.entity.js';

export type PolicyChoice = { readonly key: string; readonly fundId: string; readonly code: string };

@Injectable()
export class ChooseLeadershipPolicy {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: PolicyChoice): Promise<Answer<{ readonly id: string }>> {
    const { fundId, code } = input;
    demandInFund(this.policy, actor, 'create', 'LeadershipPolicyVersion', fundId, 'The officers of the fund choose its leadership policy.');
    return this.commands.execute(actor, { operation: 'chooseLeadershipPolicy', key, input, fundId }, async (em, record) => {
      await demandKnownPolicy(em, fundId, code);
      const failHandler = () => new NotFound('There is no such fund.');
      const fund = await em.findOneOrFail(Fund, { id: fundId }, { lockMode: LockMode.PESSIMISTIC_WRITE, failHandler });
      record.changed({ subjectType: 'Fund', subjectId: fundId, fields: fund.chooseLeadershipPolicy(code) ? ['leadershipPolicy'] : [] });
      return { id: fundId };
    });
  }
}
