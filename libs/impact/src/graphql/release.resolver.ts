import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, type FundOwnedId, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type Answer, type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { DiscardRelease } from '../releases/discard-release.js';
import { PrepareRelease } from '../releases/prepare-release.js';
import { PublishRelease } from '../releases/publish-release.js';
import { DiscardReleaseInput, PrepareReleaseInput, PublishReleaseInput } from './release.inputs.js';
import { releaseDraftPayload } from './release.payloads.js';

const changed = ({ answer: { fundId, id }, replayed }: Answer<FundOwnedId>): Changed => ({ keys: { fund_id: fundId, id }, replayed });

@Resolver()
export class ReleaseResolver {
  constructor(
    private readonly preparation: PrepareRelease,
    private readonly publication: PublishRelease,
    private readonly discarding: DiscardRelease,
  ) {}

  @Mutation(() => releaseDraftPayload.type, {
    description: 'Prepares a release of figures on survivor leadership. It is counted and published when a second person agrees.',
  })
  async prepareRelease(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The release to prepare.' }) { clientMutationKey: key, fundId, ...wish }: PrepareReleaseInput,
  ): Promise<Changed> {
    return changed(await this.preparation.execute(mustBeSignedIn(actor), { key, fundId: readPlainId(fundId, 'fnd'), ...wish }));
  }

  @Mutation(() => releaseDraftPayload.type, {
    description:
      'Agrees to a prepared release of figures on survivor leadership: by somebody else than who prepared it. It is counted, audited and published within minutes.',
  })
  async publishRelease(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The release to publish.' }) { clientMutationKey: key, id, version }: PublishReleaseInput,
  ): Promise<Changed> {
    return changed(await this.publication.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'rdr'), version }));
  }

  @Mutation(() => releaseDraftPayload.type, {
    description: 'Gives up a prepared release of figures on survivor leadership before anybody has agreed to it.',
  })
  async discardRelease(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The release to give up.' }) { clientMutationKey: key, id, version }: DiscardReleaseInput,
  ): Promise<Changed> {
    return changed(await this.discarding.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'rdr'), version }));
  }
}
