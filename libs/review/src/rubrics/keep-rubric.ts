import { type Actor, Conflict, type FundOwnedId } from '@ledby/kernel';
import { demandCall } from '@ledby/funds';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Criterion } from './rubric.js';
import { CallRubric } from './rubric.entity.js';

export type RubricWish = FundOwnedId & {
  readonly key: string;
  /** Of the rubric that was read; null for the first. */
  readonly version: number | null;
  readonly criteria: readonly Criterion[];
  /** Whether reviewers are kept from knowing who applies. */
  readonly isBlind: boolean;
};

/** Writes down by what a call will be judged; with whatever mistakes, for it is a draft. */
@Injectable()
export class KeepRubric {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: RubricWish): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, criteria, isBlind } = input;
    demandInFund(this.policy, actor, 'change', 'Rubric', fundId, 'Rubrics are kept by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'keepRubric', key, input, fundId }, async (em, record) => {
      await demandCall(em, { fundId, windowId: id });
      const earlier = await em.findOne(CallRubric, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (earlier === null && version !== null) {
        throw new Conflict('This call has no rubric yet. Reload and try again.');
      }
      earlier?.demandVersion(version);
      const rubric = earlier ?? CallRubric.of(fundId, id);
      rubric.write(criteria, isBlind);
      em.persist(rubric);
      record.changed({ subjectType: 'Rubric', subjectId: id, fields: ['criteria', 'isBlind'] });
      return { fundId, id };
    });
  }
}
