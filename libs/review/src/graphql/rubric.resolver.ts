import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor, payloadOf } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { KeepRubric } from '../rubrics/keep-rubric.js';
import { PublishRubric } from '../rubrics/publish-rubric.js';
import { rubricReads } from '../rubrics/rubric.reads.js';
import { changed } from './changed.js';
import { KeepRubricInput, PublishRubricInput } from './rubric.inputs.js';

export const rubricPayload = payloadOf(rubricReads);

@Resolver()
export class RubricResolver {
  constructor(
    private readonly keeping: KeepRubric,
    private readonly publishing: PublishRubric,
  ) {}

  @Mutation(() => rubricPayload.type, {
    description: 'Writes down by what a call will be judged; for officers, until it is published. A draft may have mistakes.',
  })
  async keepRubric(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which call, and by what.' }) input: KeepRubricInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, callId, version = null, criteria, isBlind } = input;
    const wish = { key, ...readFundOwnedId(callId, 'cfp'), version, criteria, isBlind: isBlind ?? true };
    return changed(await this.keeping.execute(mustBeSignedIn(actor), wish));
  }

  @Mutation(() => rubricPayload.type, {
    description:
      'Fixes a rubric, so that all judge by the same; for officers. RUBRIC_NOT_SOUND lists every mistake: weights that do not sum to 100, an end of a criterion that does not say what it means.',
  })
  async publishRubric(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which rubric.' }) input: PublishRubricInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, version } = input;
    return changed(await this.publishing.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'rub'), version }));
  }
}
