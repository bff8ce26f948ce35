import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, enterRestricted } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { RecomputeStanding } from '../standings/recompute-standing.js';
import type { ActivityKind } from './activity.js';
import { findProjectPlace } from './find-project-place.js';
import { ParticipationActivity, type StatedSafeguards } from './participation-activity.entity.js';

export type ActivityDeclaration = StatedSafeguards & {
  readonly key: string;
  readonly fundId: string;
  readonly projectId: string;
  readonly kind: ActivityKind;
};

/** Nothing is asked of anybody who takes part, and nothing that is missing stops them: it is told to data protection and holds down the level. */
@Injectable()
export class DeclareActivity {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly standing: RecomputeStanding,
  ) {}

  execute(actor: Actor, { key, ...input }: ActivityDeclaration): Promise<Answer<FundOwnedId>> {
    const { fundId, projectId, kind, ...stated } = input;
    return this.commands.execute(actor, { operation: 'declareActivity', key, input, fundId }, async (em, record, now) => {
      const place = await findProjectPlace(em, this.policy, actor, fundId, projectId);
      const activity = await enterRestricted(em, async () => {
        const earlier = await em.findOne(ParticipationActivity, { fundId, projectId, kind });
        earlier?.declareAgain(stated);
        const declared = earlier ?? ParticipationActivity.declare(place, kind, stated);
        em.persist(declared);
        return declared;
      });
      await this.standing.execute(em, { ...place, subject: 'PROJECT' }, now);
      // Named as a whole: which safeguards were spoken of would tell testimony from the rest.
      record.changed({ subjectType: 'ParticipationActivity', subjectId: activity.id, fields: ['safeguards'] });
      return { fundId, id: activity.id };
    });
  }
}
