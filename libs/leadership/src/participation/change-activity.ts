import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { RecomputeStanding } from '../standings/recompute-standing.js';
import { actOnActivity } from './act-on-activity.js';
import type { StatedSafeguards } from './participation-activity.entity.js';

export type ActivityChange = StatedSafeguards & FundOwnedId & { readonly key: string; readonly version: number };

@Injectable()
export class ChangeActivity {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly standing: RecomputeStanding,
  ) {}

  execute(actor: Actor, { key, ...input }: ActivityChange): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, ...stated } = input;
    return this.commands.execute(actor, { operation: 'changeActivity', key, input, fundId }, async (em, record, now) => {
      const { place, done: isNew } = await actOnActivity(em, this.policy, actor, { fundId, id }, activity =>
        activity.change(stated, version),
      );
      await this.standing.execute(em, { ...place, subject: 'PROJECT' }, now);
      record.changed({ subjectType: 'ParticipationActivity', subjectId: id, fields: isNew ? ['safeguards'] : [] });
      return { fundId, id };
    });
  }
}
