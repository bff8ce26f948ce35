import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor, payloadOf } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { reviewerProfileReads } from '../assessment/assessment.reads.js';
import { DeclareInterest } from '../assessment/declare-interest.js';
import { KeepReviewerProfile } from '../assessment/keep-reviewer-profile.js';
import { DeclareInterestInput, KeepReviewerProfileInput } from './assignment.inputs.js';
import { changed } from './changed.js';

export const reviewerProfilePayload = payloadOf(reviewerProfileReads);

@Resolver()
export class ReviewerProfileResolver {
  constructor(
    private readonly keeping: KeepReviewerProfile,
    private readonly declaring: DeclareInterest,
  ) {}

  @Mutation(() => reviewerProfilePayload.type, {
    description: 'Says which languages you read, which regions you know and how many applications you take; for reviewers of the fund.',
  })
  async keepReviewerProfile(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What you read, and how much.' }) input: KeepReviewerProfileInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, fundId, version = null, languages, regions, most } = input;
    const wish = { key, fundId: readPlainId(fundId, 'fnd'), version, languages, regions, most };
    return changed(await this.keeping.execute(mustBeSignedIn(actor), wish));
  }

  @Mutation(() => reviewerProfilePayload.type, {
    description:
      'Declares what you are tied to: an organisation you worked for or were close to, or the country whose seat you hold; for reviewers of the fund. It cannot be taken back. What you have already and is touched by it leaves your hands at once.',
  })
  async declareInterest(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What you are tied to.' }) input: DeclareInterestInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, fundId, organisationId, country } = input;
    const tie = { organisationId: organisationId == null ? null : readPlainId(organisationId, 'org'), country: country ?? null };
    return changed(await this.declaring.execute(mustBeSignedIn(actor), { key, fundId: readPlainId(fundId, 'fnd'), ...tie }));
  }
}
