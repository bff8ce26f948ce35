import { beginAssessment, holdApplicants } from '@ledby/applications';
import { type Actor, globalIdOf } from '@ledby/kernel';
import { tellPeople } from '@ledby/notices';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { AssignmentPlan } from './assign-evenly.js';
import { Assignment } from './assignment.entity.js';
import { type EvenWish, planAssignments } from './plan-assignments.js';
import { publishedRubric } from './published-rubric.js';

export type EvenAssigning = EvenWish & { readonly key: string; readonly dueOn: string | null };

/** Gives all that is to be read under a call to those who may read it, as evenly as can be. */
@Injectable()
export class AssignAll {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: EvenAssigning): Promise<Answer<AssignmentPlan & { readonly fundId: string }>> {
    const { fundId, windowId, dueOn } = input;
    demandInFund(this.policy, actor, 'change', 'Assignment', fundId, 'Applications are given to reviewers by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'assignEvenly', key, input, fundId }, async (em, record, now) => {
      const { isBlind } = await publishedRubric(em, fundId, windowId);
      const { applicants: seen } = await planAssignments(em, input);
      await holdApplicants(
        em,
        fundId,
        seen.map(({ id }) => id),
      );
      const { plan, applicants } = await planAssignments(em, input);
      const organisationOf = new Map(applicants.map(({ id, organisationId }) => [id, organisationId]));
      const terms = { role: 'REVIEWER' as const, dueOn, contentWarnings: '', supportPerson: null, payNote: null };
      for (const { applicationId, reviewerId } of plan.given) {
        const shown = isBlind ? null : (organisationOf.get(applicationId) ?? null);
        const made = Assignment.offer({ fundId, windowId, applicationId, reviewerId }, terms, shown, actor.userId, now);
        em.persist(made);
        record.changed({ subjectType: 'Assignment', subjectId: made.id, fields: ['state'] });
      }
      for (const reviewerId of new Set(plan.given.map(each => each.reviewerId))) {
        await tellPeople(em, { event: 'APPLICATION_GIVEN', subject: globalIdOf('cfp', fundId, windowId), fundId, userIds: [reviewerId] });
      }
      await beginAssessment(em, fundId, [...new Set(plan.given.map(({ applicationId }) => applicationId))]);
      return { fundId, ...plan };
    });
  }
}
