import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ChooseBadgeDays } from '../badges/choose-badge-days.js';
import { RequestBadge } from '../badges/request-badge.js';
import { BadgeInput, ChooseBadgeDaysInput } from './badge.inputs.js';
import { BadgeDaysPayload, BadgePayload } from './badge.payloads.js';

@Resolver()
export class BadgeResolver {
  constructor(
    private readonly wish: RequestBadge,
    private readonly days: ChooseBadgeDays,
  ) {}

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

  @Mutation(() => BadgeDaysPayload, {
    description:
      'Chooses on which of the common days a fund shows the badges that were asked for: fewer of them, never others and never none, so that no badge appears alone. Every badge ends on the next common day, whichever days its fund has chosen; one that is shown already is not touched. For officers.',
  })
  async chooseBadgeDays(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The fund and its days.' }) {
      clientMutationKey: key,
      fundId,
      inMarch,
      inSeptember,
    }: ChooseBadgeDaysInput,
  ): Promise<BadgeDaysPayload> {
    const wish = { key, fundId: readPlainId(fundId, 'fnd'), inMarch, inSeptember };
    const { answer, replayed } = await this.days.execute(mustBeSignedIn(actor), wish);
    return { ...answer, replayed };
  }
}
