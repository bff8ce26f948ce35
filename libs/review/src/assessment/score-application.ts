import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { AssignmentAct } from './answer-assignment.js';
import type { Judgement } from './assessment.entity.js';
import { holdAssessment } from './hold-assessment.js';
import { publishedRubric } from './published-rubric.js';

/** Saves what a reviewer has written so far; it counts nowhere before it is locked. */
@Injectable()
export class ScoreApplication {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: AssignmentAct & Judgement): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, ...judgement } = input;
    return this.commands.execute(actor, { operation: 'scoreApplication', key, input, fundId }, async (em, record) => {
      const assessment = await holdAssessment(em, this.policy, actor, 'assess', { fundId, id });
      assessment.demandVersion(version);
      assessment.write(await publishedRubric(em, fundId, assessment.windowId), judgement);
      record.changed({ subjectType: 'Assessment', subjectId: id, fields: Object.keys(judgement) });
      return { fundId, id };
    });
  }
}
