import { type Applicant, beginAssessment, holdApplicants } from '@ledby/applications';
import { type Actor, globalIdOf, IllegalTransition } from '@ledby/kernel';
import { tellPeople } from '@ledby/notices';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ReviewerRefused } from '../review.errors.js';
import { Assignment, type AssignmentTerms } from './assignment.entity.js';
import { conflictBetween } from './conflict.js';
import { panellistOf, panelOf } from './panel.js';
import { publishedRubric } from './published-rubric.js';

export type Assigning = {
  readonly key: string;
  readonly fundId: string;
  readonly applicationIds: readonly string[];
  readonly reviewerId: string;
  readonly terms: AssignmentTerms;
};

/** Of what was given out: public ids, for the answer. */
export type Given = { readonly fundId: string; readonly assignmentIds: readonly string[] };

/** Gives one or several applications to one reviewer: all of them, or none where a conflict stands against one. */
@Injectable()
export class AssignReviewer {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: Assigning): Promise<Answer<Given>> {
    const { fundId, applicationIds, reviewerId, terms } = input;
    demandInFund(this.policy, actor, 'change', 'Assignment', fundId, 'Applications are given to reviewers by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'assignReviewer', key, input, fundId }, async (em, record, now) => {
      const applicants = await holdApplicants(em, fundId, applicationIds);
      const panel = await panelOf(em, fundId);
      const { ties } = panellistOf(panel, reviewerId);
      const refused = applicants.flatMap(applicant => {
        const before = panel.assignments.find(one => one.applicationId === applicant.id && one.reviewerId === reviewerId);
        const conflict = conflictBetween(ties, { applicationId: applicant.id, ...applicant });
        const reason = conflict ?? (before === undefined ? null : before.isGiven ? 'GIVEN_ALREADY' : 'GIVEN_BEFORE');
        return reason === null ? [] : [{ application: globalIdOf('apl', fundId, applicant.id), reason }];
      });
      if (refused.length > 0) {
        throw new ReviewerRefused('This reviewer is not free for each of these applications. Nothing was given out.', { refused });
      }
      const made: Assignment[] = [];
      for (const applicant of applicants) {
        demandAssessable(applicant);
        const { isBlind } = await publishedRubric(em, fundId, applicant.windowId);
        const pair = { fundId, windowId: applicant.windowId, applicationId: applicant.id, reviewerId };
        made.push(Assignment.offer(pair, terms, isBlind ? null : applicant.organisationId, actor.userId, now));
      }
      em.persist(made);
      await beginAssessment(em, fundId, applicationIds);
      const [first] = made;
      if (first !== undefined) {
        await tellPeople(em, { event: 'APPLICATION_GIVEN', subject: globalIdOf('asg', fundId, first.id), fundId, userIds: [reviewerId] });
      }
      made.forEach(({ id }) => record.changed({ subjectType: 'Assignment', subjectId: id, fields: ['state'] }));
      return { fundId, assignmentIds: made.map(({ id }) => id) };
    });
  }
}

function demandAssessable({ status }: Applicant): void {
  if (status !== 'ELIGIBLE' && status !== 'UNDER_ASSESSMENT') {
    throw new IllegalTransition('Only what meets the formal conditions and is not decided yet is given to reviewers.', {
      move: 'assess',
      status,
    });
  }
}
