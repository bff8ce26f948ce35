import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor, payloadOf } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AnswerOffer } from '../decision/answer-offer.js';
import { offerReads } from '../decision/decision.reads.js';
import { LapseOffer } from '../decision/lapse-offer.js';
import { MakeOffer } from '../decision/make-offer.js';
import { changed } from './changed.js';
import { AnswerOfferInput, MakeOfferInput, OfferInput } from './decision.inputs.js';

export const offerPayload = payloadOf(offerReads);

@Resolver()
export class OfferResolver {
  constructor(
    private readonly making: MakeOffer,
    private readonly answering: AnswerOffer,
    private readonly lapsing: LapseOffer,
  ) {}

  @Mutation(() => offerPayload.type, {
    description: 'Puts an award to the applicants; for officers, once it is approved and announced.',
  })
  async makeOffer(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which award, and until when.' }) input: MakeOfferInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, decisionId, expiresOn } = input;
    return changed(await this.making.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(decisionId, 'dcn'), expiresOn }));
  }

  @Mutation(() => offerPayload.type, {
    description: 'Accepts an award or turns it down, on its last day at the latest; for an owner of the organisation.',
  })
  async answerOffer(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which offer, and whether it is taken.' }) input: AnswerOfferInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, version, accepts, mayBeNamed } = input;
    const answer = { key, ...readFundOwnedId(id, 'ofr'), version, accepts, mayBeNamed };
    return changed(await this.answering.execute(mustBeSignedIn(actor), answer));
  }

  @Mutation(() => offerPayload.type, {
    description: 'Ends an offer that was not answered by its day; for officers. What it held is free again.',
  })
  async lapseOffer(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which offer.' }) input: OfferInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, version } = input;
    return changed(await this.lapsing.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'ofr'), version }));
  }
}
