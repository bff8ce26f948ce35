import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, globalIdOf, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type Changed, ConnectionOf, CurrentActor, payloadOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { assignmentReads } from '../assessment/assessment.reads.js';
import { AnswerAssignment } from '../assessment/answer-assignment.js';
import { AssignAll } from '../assessment/assign-all.js';
import { AssignReviewer } from '../assessment/assign-reviewer.js';
import { PreviewAssignments } from '../assessment/preview-assignments.js';
import { AssignEvenlyPayload, AssigningPlan, AssignReviewerPayload, planOf } from './assigning.type.js';
import { AnswerAssignmentInput, AssignEvenlyInput, AssignReviewerInput } from './assignment.inputs.js';
import { changed } from './changed.js';

export const assignmentPayload = payloadOf(assignmentReads);

/** Of one fund, for a command writes one. */
function readApplications(ids: readonly string[]): { readonly fundId: string; readonly applicationIds: readonly string[] } {
  const read = ids.map(id => readFundOwnedId(id, 'apl'));
  const [fundId, other] = new Set(read.map(each => each.fundId));
  if (fundId === undefined || other !== undefined) {
    throw new BadInput('Applications of one fund are given out at once.', { field: 'applicationIds' });
  }
  return { fundId, applicationIds: read.map(({ id }) => id) };
}

const callOf = (callId: string) => {
  const { fundId, id: windowId } = readFundOwnedId(callId, 'cfp');
  return { fundId, windowId };
};

@Resolver()
export class AssignmentResolver {
  constructor(
    private readonly reads: Reads,
    private readonly assigning: AssignReviewer,
    private readonly assigningAll: AssignAll,
    private readonly previewing: PreviewAssignments,
    private readonly answering: AnswerAssignment,
  ) {}

  @ConnectionOf(assignmentReads, 'What is given to you to review; for officers, what is given to anybody.')
  assignments(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(assignmentReads, actor, info);
  }

  @Query(() => AssigningPlan, { description: 'What assignEvenly would do, without doing it; for officers.' })
  async assigningPlan(
    @CurrentActor() actor: Actor | undefined,
    @Args('callId', { type: () => ID, description: 'The public id of the call.' }) callId: string,
    @Args('perApplication', { type: () => Int, description: 'How many are to read each application, 1 to 10.' }) perApplication: number,
  ): Promise<AssigningPlan> {
    if (perApplication < 1 || perApplication > 10) {
      throw new BadInput('Each application is read by 1 to 10 reviewers.', { field: 'perApplication' });
    }
    return planOf(await this.previewing.execute(mustBeSignedIn(actor), { ...callOf(callId), perApplication }));
  }

  @Mutation(() => AssignReviewerPayload, {
    description:
      'Gives applications to a reviewer, all of them or none; for officers, once the rubric of the call is published. REVIEWER_REFUSED names each that the reviewer is not free for: their own organisation, one they worked for, the country whose seat they hold, one they gave back.',
  })
  async assignReviewer(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which applications, to whom, and on what terms.' }) input: AssignReviewerInput,
  ): Promise<AssignReviewerPayload> {
    const { clientMutationKey: key, reviewerId, role = 'REVIEWER', dueOn, contentWarnings, supportPerson, payNote } = input;
    const terms = {
      role,
      dueOn: dueOn ?? null,
      contentWarnings: contentWarnings ?? '',
      supportPerson: supportPerson ?? null,
      payNote: payNote ?? null,
    };
    const wish = { key, ...readApplications(input.applicationIds), reviewerId: readPlainId(reviewerId, 'usr'), terms };
    const { answer, replayed } = await this.assigning.execute(mustBeSignedIn(actor), wish);
    return { assignmentIds: answer.assignmentIds.map(id => globalIdOf('asg', answer.fundId, id)), replayed };
  }

  @Mutation(() => AssignEvenlyPayload, {
    description:
      'Gives all that is to be read under a call to reviewers who are free of conflicts and read its language, as evenly as can be, those first who know the region; for officers. What cannot be given to enough is told, never bent.',
  })
  async assignEvenly(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which call, and how many readers.' }) input: AssignEvenlyInput,
  ): Promise<AssignEvenlyPayload> {
    const { clientMutationKey: key, callId, perApplication, dueOn } = input;
    const wish = { key, ...callOf(callId), perApplication, dueOn: dueOn ?? null };
    const { answer, replayed } = await this.assigningAll.execute(mustBeSignedIn(actor), wish);
    return { ...planOf(answer), replayed };
  }

  @Mutation(() => assignmentPayload.type, {
    description:
      'Says whether you are free of conflicts of interest; before that nothing is opened. What stands against it gives the application back, at any time, and takes what you found out of every average.',
  })
  async answerAssignment(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which assignment, and what stands against it.' }) input: AnswerAssignmentInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, version, isFree, conflict } = input;
    if (isFree === (conflict != null)) {
      throw new BadInput('Whoever is not free says what stands against it, and whoever is free says nothing more.', { field: 'conflict' });
    }
    const answer = { key, ...readFundOwnedId(id, 'asg'), version, conflict: conflict ?? null };
    return changed(await this.answering.execute(mustBeSignedIn(actor), answer));
  }
}
