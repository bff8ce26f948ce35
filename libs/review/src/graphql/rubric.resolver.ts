import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, type FundOwnedId, readFundOwnedId } from '@ledby/kernel';
import { type Answer, type Changed, CurrentActor, payloadOf } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { KeepRubric } from '../rubrics/keep-rubric.js';
import { PublishRubric } from '../rubrics/publish-rubric.js';
import { rubricReads } from '../rubrics/rubric.reads.js';
import { KeepRubricInput, PublishRubricInput } from './rubric.inputs.js';

export const rubricPayload = payloadOf(rubricReads);

const changed = ({ answer: { fundId, id }, replayed }: Answer<FundOwnedId>): Changed => ({ keys: { fund_id: fundId, id }, replayed });

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
    const { clientMutationKey: key, callId, version = null, criteria } = input;
    return changed(await this.keeping.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(callId, 'cfp'), version, criteria }));
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
