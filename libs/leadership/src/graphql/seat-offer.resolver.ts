import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { CurrentActor, PublicAddress } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { letterFor } from '../seats/letter.js';
import { OfferSeats } from '../seats/offer-seats.js';
import { inGroups } from '../seats/paper-code.js';
import { OfferSeatsInput } from './seat-offer.inputs.js';
import { OfferSeatsPayload } from './seat-offer.payloads.js';

@Resolver()
export class SeatOfferResolver {
  constructor(
    private readonly offering: OfferSeats,
    private readonly address: PublicAddress,
  ) {}

  @Mutation(() => OfferSeatsPayload, {
    description:
      'Gives out a letter for each seat of a body, with a code for one answer. For owners and editors of the organisation; who has answered is told to nobody.',
  })
  async offerSeats(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'For which body.' }) { clientMutationKey: key, attestationId, body }: OfferSeatsInput,
  ): Promise<OfferSeatsPayload> {
    const { codes, replayed } = await this.offering.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(attestationId, 'att'), body });
    const letters = codes.map((code, place) => ({
      place: place + 1,
      code: inGroups(code),
      text: letterFor(body, code, this.address.url),
    }));
    return { letters: replayed ? null : letters, replayed };
  }
}
