import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { RecomputeStanding } from '../standings/recompute-standing.js';
import { actOnActivity } from './act-on-activity.js';

export type ActivityEnd = FundOwnedId & { readonly key: string; readonly version: number };

@Injectable()
export class EndActivity {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly standing: RecomputeStanding,
  ) {}

  execute(actor: Actor, { key, ...input }: ActivityEnd): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    return this.commands.execute(actor, { operation: 'endActivity', key, input, fundId }, async (em, record, now) => {
      const { place } = await actOnActivity(em, this.policy, actor, { fundId, id }, activity => activity.end(version));
      await this.standing.execute(em, { ...place, subject: 'PROJECT' }, now);
      record.changed({ subjectType: 'ParticipationActivity', subjectId: id, fields: ['isEnded'] });
      return { fundId, id };
    });
  }
}
