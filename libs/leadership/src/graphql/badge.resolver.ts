import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { RequestBadge } from '../badges/request-badge.js';
import { BadgeInput } from './badge.inputs.js';
import { BadgePayload } from './badge.payloads.js';

@Resolver()
export class BadgeResolver {
  constructor(private readonly wish: RequestBadge) {}

  @Mutation(() => BadgePayload, {
    description:
      'Asks for a public line “survivor-led by its own declaration”. For owners of the organisation, where it is verified and every seat that it might point at agrees.',
  })
  async requestBadge(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'On which attestation it rests.' }) { clientMutationKey: key, attestationId }: BadgeInput,
  ): Promise<BadgePayload> {
    return this.wish.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(attestationId, 'att'), isWanted: true });
  }

  @Mutation(() => BadgePayload, { description: 'Takes a badge, or the wish for one, away at once. For owners of the organisation.' })
  async endBadge(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'On which attestation it rests.' }) { clientMutationKey: key, attestationId }: BadgeInput,
  ): Promise<BadgePayload> {
    const { replayed } = await this.wish.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(attestationId, 'att'), isWanted: false });
    return { shownFromAtEarliest: null, replayed };
  }
}
