import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { AssignmentAct } from './answer-assignment.js';
import { discardAssessment, holdAssignment } from './hold-assignment.js';

/** An officer takes an application back from a reviewer, who reads it no more. */
@Injectable()
export class ReleaseAssignment {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: AssignmentAct): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    return this.commands.execute(actor, { operation: 'releaseAssignment', key, input, fundId }, async (em, record) => {
      const assignment = await holdAssignment(em, this.policy, actor, 'change', { fundId, id });
      assignment.demandVersion(version);
      assignment.release();
      await discardAssessment(em, assignment);
      record.changed({ subjectType: 'Assignment', subjectId: id, fields: ['state'] });
      return { fundId, id };
    });
  }
}
