import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { findApplication } from '../applying/hold-application.js';
import { RiskFlag, type RiskSeverity } from './risk-flag.entity.js';

export type Worry = FundOwnedId & { readonly key: string; readonly severity: RiskSeverity; readonly concern: string };

@Injectable()
export class RaiseFlag {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: Worry): Promise<Answer<FundOwnedId>> {
    const { fundId, id, severity, concern } = input;
    return this.commands.execute(actor, { operation: 'raiseFlag', key, input, fundId }, async (em, record, now) => {
      await findApplication(em, this.policy, actor, 'screen', { fundId, id });
      const flag = RiskFlag.raise(fundId, id, { severity, concern }, actor.userId, now);
      em.persist(flag);
      record.changed({ subjectType: 'RiskFlag', subjectId: flag.id, fields: ['state'] });
      return { fundId, id };
    });
  }
}
