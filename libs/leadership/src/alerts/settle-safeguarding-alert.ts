import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demand, enterRestricted } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { SafeguardingAlert } from './safeguarding-alert.entity.js';

export type AlertSettlement = FundOwnedId & { readonly key: string; readonly version: number };

const absent = 'There is no such alert.';

@Injectable()
export class SettleSafeguardingAlert {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: AlertSettlement): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    return this.commands.execute(actor, { operation: 'settleSafeguardingAlert', key, input, fundId }, async (em, record, now) => {
      demand(this.policy, actor, 'change', 'SafeguardingAlert', { fundId }, { absent, denied: absent });
      await enterRestricted(em, async () => {
        const alert = await em.findOneOrFail(SafeguardingAlert, { fundId, id }, { failHandler: () => new NotFound(absent) });
        alert.settle(version, now);
      });
      record.changed({ subjectType: 'SafeguardingAlert', subjectId: id, fields: ['state'] });
      return { fundId, id };
    });
  }
}
