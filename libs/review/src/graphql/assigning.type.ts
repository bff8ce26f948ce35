import { globalIdOf } from '@ledby/kernel';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AssignmentPlan } from '../assessment/assign-evenly.js';

@ObjectType({ description: 'That one application goes to one reviewer.' })
export class PlannedAssignment {
  @Field(() => ID, { description: 'The public id of the application.' })
  readonly applicationId!: string;

  @Field(() => ID, { description: 'The public id of the reviewer.' })
  readonly reviewerId!: string;
}

@ObjectType({ description: 'An application for which too few reviewers are free.' })
export class ShortApplication {
  @Field(() => ID, { description: 'The public id of the application.' })
  readonly applicationId!: string;

  @Field(() => Int, { description: 'How many reviewers it lacks.' })
  readonly missing!: number;
}

@ObjectType({ description: 'Who is given what, and what could not be given to enough.' })
export class AssigningPlan {
  @Field(() => [PlannedAssignment], { description: 'What is given out anew.' })
  readonly given!: readonly PlannedAssignment[];

  @Field(() => [ShortApplication], { description: 'Where nobody is left who may read it.' })
  readonly short!: readonly ShortApplication[];
}

@ObjectType({ description: 'What became of giving applications out evenly.' })
export class AssignEvenlyPayload extends AssigningPlan {
  @Field(() => Boolean, { description: 'Whether this key had been used before, so that nothing happened again.' })
  readonly replayed!: boolean;
}

@ObjectType({ description: 'What became of giving applications to a reviewer.' })
export class AssignReviewerPayload {
  @Field(() => [ID], { description: 'The public ids of the assignments.' })
  readonly assignmentIds!: readonly string[];

  @Field(() => Boolean, { description: 'Whether this key had been used before, so that nothing happened again.' })
  readonly replayed!: boolean;
}

export const planOf = ({ fundId, given, short }: AssignmentPlan & { readonly fundId: string }): AssigningPlan => {
  const application = (id: string) => globalIdOf('apl', fundId, id);
  return {
    given: given.map(({ applicationId, reviewerId }) => ({
      applicationId: application(applicationId),
      reviewerId: globalIdOf('usr', reviewerId),
    })),
    short: short.map(({ applicationId, missing }) => ({ applicationId: application(applicationId), missing })),
  };
};
