import { holdApplicants } from '@ledby/applications';
import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ReviewerRefused } from '../review.errors.js';
import { Assessment } from './assessment.entity.js';
import type { Assignment } from './assignment.entity.js';
import { conflictBetween, type ConflictReason } from './conflict.js';
import { discardAssessment, holdAssignment } from './hold-assignment.js';
import { panellistOf, panelOf } from './panel.js';

export type AssignmentAct = FundOwnedId & { readonly key: string; readonly version: number };
export type AssignmentAnswer = AssignmentAct & {
  /** What stands against it; null for a reviewer who is free of conflicts. */
  readonly conflict: ConflictReason | null;
};

/** A reviewer says whether they are free of conflicts of interest; only then is anything opened, and only where they are. */
@Injectable()
export class AnswerAssignment {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: AssignmentAnswer): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, conflict } = input;
    return this.commands.execute(actor, { operation: 'answerAssignment', key, input, fundId }, async (em, record, now) => {
      const assignment = await holdAssignment(em, this.policy, actor, 'assess', { fundId, id });
      assignment.demandVersion(version);
      if (conflict === null) {
        await demandFree(em, assignment);
        assignment.declareFree(now);
        em.persist(Assessment.begin(assignment));
      } else {
        assignment.recuse(conflict, now);
        await discardAssessment(em, assignment);
      }
      record.changed({ subjectType: 'Assignment', subjectId: id, fields: ['state'] });
      return { fundId, id };
    });
  }
}

/** Much may have come to pass since it was given out: what is known by now weighs more than a word. */
async function demandFree(em: EntityManager, { fundId, applicationId, reviewerId }: Assignment): Promise<void> {
  const { ties } = panellistOf(await panelOf(em, fundId), reviewerId);
  const [applicant] = await holdApplicants(em, fundId, [applicationId]);
  const reason = applicant === undefined ? null : conflictBetween(ties, { applicationId, ...applicant });
  if (reason !== null) {
    throw new ReviewerRefused('A conflict of interest stands against this. Give the application back.', { reason });
  }
}
