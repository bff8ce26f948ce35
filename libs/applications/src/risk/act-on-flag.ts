import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { RiskFlag } from './risk-flag.entity.js';

export type FlagAct = FundOwnedId & { readonly key: string; readonly version: number };

/** What escalating and settling have in common: who may, the lock, the version. */
@Injectable()
export class ActOnFlag {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(
    actor: Actor,
    operation: string,
    { key, ...input }: FlagAct,
    work: (flag: RiskFlag, now: Date, em: EntityManager) => Promise<void> | void,
  ): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    demandInFund(this.policy, actor, 'change', 'RiskFlag', fundId, 'Flags are kept by the officers of the fund.');
    return this.commands.execute(actor, { operation, key, input, fundId }, async (em, record, now) => {
      const failHandler = () => new NotFound('There is no such flag.');
      const flag = await em.findOneOrFail(RiskFlag, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, failHandler });
      flag.demandVersion(version);
      await work(flag, now, em);
      record.changed({ subjectType: 'RiskFlag', subjectId: id, fields: ['state'] });
      return { fundId, id: flag.applicationId };
    });
  }
}
