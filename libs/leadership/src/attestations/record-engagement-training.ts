import { type Actor, dayOf, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { EngagementTraining } from './engagement-training.entity.js';

export type NewTraining = { readonly key: string; readonly fundId: string; readonly memberId: string; readonly trainedOn: string };

@Injectable()
export class RecordEngagementTraining {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewTraining): Promise<Answer<FundOwnedId>> {
    const { fundId, memberId, trainedOn } = input;
    demandInFund(this.policy, actor, 'create', 'EngagementTraining', fundId, 'Trainings are recorded by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'recordEngagementTraining', key, input, fundId }, async (em, record, now) => {
      const [member] = await em.execute<{ userId: string }[]>(
        'select user_id as "userId" from fund_membership where fund_id = ? and id = ?',
        [fundId, memberId],
      );
      if (member === undefined) {
        throw new NotFound('There is no such member of the fund.');
      }
      const { userId } = member;
      const known = await em.findOne(EngagementTraining, { fundId, userId, trainedOn });
      const training = known ?? EngagementTraining.of({ fundId, userId, trainedOn, recordedById: actor.userId }, dayOf(now));
      em.persist(training);
      record.changed({ subjectType: 'EngagementTraining', subjectId: training.id, fields: ['userId', 'trainedOn'] });
      return { fundId, id: training.id };
    });
  }
}
