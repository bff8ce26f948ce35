import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor, payloadOf } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { assessmentReads } from '../assessment/assessment.reads.js';
import { LockAssessment } from '../assessment/lock-assessment.js';
import { ReleaseAssignment } from '../assessment/release-assignment.js';
import { ReopenAssessment } from '../assessment/reopen-assessment.js';
import { ScoreApplication } from '../assessment/score-application.js';
import { AssessmentInput, ReopenAssessmentInput, ScoreApplicationInput } from './assessment.inputs.js';
import { AssignmentInput } from './assignment.inputs.js';
import { assignmentPayload } from './assignment.resolver.js';
import { changed } from './changed.js';

export const assessmentPayload = payloadOf(assessmentReads);

@Resolver()
export class AssessmentResolver {
  constructor(
    private readonly scoring: ScoreApplication,
    private readonly locking: LockAssessment,
    private readonly reopening: ReopenAssessment,
    private readonly releasing: ReleaseAssignment,
  ) {}

  @Mutation(() => assessmentPayload.type, {
    description:
      'Saves what you have found so far; it counts nowhere before it is locked. SCORES_REFUSED names what the rubric does not take.',
  })
  async scoreApplication(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which assessment, and what was found.' }) input: ScoreApplicationInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, version, scores, recommendation, comment, commentToApplicant } = input;
    const found = { scores, recommendation: recommendation ?? null, comment: comment ?? '', commentToApplicant: commentToApplicant ?? '' };
    return changed(await this.scoring.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'asm'), version, ...found }));
  }

  @Mutation(() => assessmentPayload.type, {
    description:
      'Hands an assessment in: it counts from now on, and you read those that others have handed in. Every criterion has a score and you say whether to fund; otherwise SCORES_REFUSED.',
  })
  async lockAssessment(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which assessment.' }) input: AssessmentInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, version } = input;
    return changed(await this.locking.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'asm'), version }));
  }

  @Mutation(() => assessmentPayload.type, {
    description: 'Opens a locked assessment again, with a reason that is kept; for officers. Until it is locked anew it counts nowhere.',
  })
  async reopenAssessment(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which assessment, and why.' }) input: ReopenAssessmentInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, version, reason } = input;
    return changed(await this.reopening.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'asm'), version, reason }));
  }

  @Mutation(() => assignmentPayload.type, {
    description: 'Takes an application back from a reviewer; for officers. What the reviewer found counts no more.',
  })
  async releaseAssignment(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which assignment.' }) input: AssignmentInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, version } = input;
    return changed(await this.releasing.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'asg'), version }));
  }
}
