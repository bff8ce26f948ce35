import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { AssignmentAct } from './answer-assignment.js';
import { holdAssessment } from './hold-assessment.js';
import { withAssessments } from './hold-assignment.js';
import { publishedRubric } from './published-rubric.js';

/** Hands an assessment in: it counts from now on, and its reviewer reads what the others have handed in. */
@Injectable()
export class LockAssessment {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: AssignmentAct): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    return this.commands.execute(actor, { operation: 'lockAssessment', key, input, fundId }, async (em, record, now) => {
      const assessment = await holdAssessment(em, this.policy, actor, 'assess', { fundId, id });
      assessment.demandVersion(version);
      const rubric = await publishedRubric(em, fundId, assessment.windowId);
      await withAssessments(em, assessment, () => assessment.lock(rubric, now));
      record.changed({ subjectType: 'Assessment', subjectId: id, fields: ['state'] });
      return { fundId, id };
    });
  }
}
