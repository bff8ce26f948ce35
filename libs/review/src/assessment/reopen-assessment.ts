import { type Actor, BadInput, type FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { AssignmentAct } from './answer-assignment.js';
import { holdAssessment } from './hold-assessment.js';
import { withAssessments } from './hold-assignment.js';

export type Reopening = AssignmentAct & { readonly reason: string };

/** An officer opens an assessment again and says why; until it is locked anew it counts nowhere and its reviewer reads only their own. */
@Injectable()
export class ReopenAssessment {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: Reopening): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, reason } = input;
    return this.commands.execute(actor, { operation: 'reopenAssessment', key, input, fundId }, async (em, record, now) => {
      const assessment = await holdAssessment(em, this.policy, actor, 'change', { fundId, id });
      assessment.demandVersion(version);
      if (reason.trim() === '') {
        throw new BadInput('Whoever opens an assessment again says why.', { field: 'reason' });
      }
      await withAssessments(em, assessment, () => assessment.reopen(actor.userId, reason, now));
      record.changed({ subjectType: 'Assessment', subjectId: id, fields: ['state', 'reopenedReason'] });
      return { fundId, id };
    });
  }
}
