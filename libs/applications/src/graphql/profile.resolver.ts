import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor, payloadOf } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { dueDiligenceProfileReads } from '../profile/due-diligence-profile.reads.js';
import { KeepProfile } from '../profile/keep-profile.js';
import { KeepProfileInput } from './profile.inputs.js';

export const profilePayload = payloadOf(dueDiligenceProfileReads);

@Resolver()
export class ProfileResolver {
  constructor(private readonly keeping: KeepProfile) {}

  @Mutation(() => profilePayload.type, {
    description: 'Keeps answers in the profile of the organisation; whatever it applies for next begins with them.',
  })
  async keepProfile(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which answers.' }) { clientMutationKey: key, applicationId, questions, version }: KeepProfileInput,
  ): Promise<Changed> {
    const application = readFundOwnedId(applicationId, 'apl');
    const { answer, replayed } = await this.keeping.execute(mustBeSignedIn(actor), { key, application, questions, version });
    return { keys: { id: answer.id }, replayed };
  }
}
