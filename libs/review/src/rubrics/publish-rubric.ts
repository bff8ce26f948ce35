import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CallRubric } from './rubric.entity.js';

export type RubricAct = FundOwnedId & { readonly key: string; readonly version: number };

@Injectable()
export class PublishRubric {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: RubricAct): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    demandInFund(this.policy, actor, 'change', 'Rubric', fundId, 'Rubrics are published by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'publishRubric', key, input, fundId }, async (em, record, now) => {
      const failHandler = () => new NotFound('There is no such rubric.');
      const rubric = await em.findOneOrFail(CallRubric, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, failHandler });
      rubric.demandVersion(version);
      rubric.publish(actor.userId, now);
      record.changed({ subjectType: 'Rubric', subjectId: id, fields: ['status'] });
      return { fundId, id };
    });
  }
}
