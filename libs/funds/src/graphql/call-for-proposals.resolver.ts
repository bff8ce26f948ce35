import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ChangeCall } from '../calls/change-call.js';
import { MoveCall } from '../calls/move-call.js';
import { PostponeCall } from '../calls/postpone-call.js';
import { PrepareCall } from '../calls/prepare-call.js';
import { TryCall } from '../calls/try-call.js';
import { proposalCallPayload } from './call.payloads.js';
import { ChangeCallInput, MoveCallInput, PostponeCallInput, PrepareCallInput, TryCallInput } from './call-for-proposals.inputs.js';
import { changed } from './changed.js';

/** An id of another fund cannot be pointed at; what was left out stays out. */
function followed<T extends string | null | undefined>(publicId: T, fundId: string): T {
  if (!publicId) {
    return publicId;
  }
  const { fundId: theirs, id } = readFundOwnedId(publicId, 'cfp');
  if (theirs !== fundId) {
    throw new BadInput('A call follows one of its own fund.', { field: 'followsId' });
  }
  return id as T;
}

@Resolver()
export class CallForProposalsResolver {
  constructor(
    private readonly preparation: PrepareCall,
    private readonly changing: ChangeCall,
    private readonly moving: MoveCall,
    private readonly postponement: PostponeCall,
    private readonly trial: TryCall,
  ) {}

  @Mutation(() => proposalCallPayload.type, { description: 'Prepares a call under a window: a draft that the fund alone sees.' })
  async prepareCall(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The call to prepare.' }) { clientMutationKey: key, windowId, followsId, ...wish }: PrepareCallInput,
  ): Promise<Changed> {
    const { fundId, id } = readFundOwnedId(windowId, 'win');
    const input = { key, fundId, windowId: id, ...wish, followsId: followed(followsId, fundId) };
    return changed(await this.preparation.execute(mustBeSignedIn(actor), input));
  }

  @Mutation(() => proposalCallPayload.type, { description: 'Changes what a call says, while it is a draft.' })
  async changeCall(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What is to change.' }) { clientMutationKey: key, id, followsId, ...wish }: ChangeCallInput,
  ): Promise<Changed> {
    const call = readFundOwnedId(id, 'cfp');
    return changed(
      await this.changing.execute(mustBeSignedIn(actor), { key, ...call, ...wish, followsId: followed(followsId, call.fundId) }),
    );
  }

  @Mutation(() => proposalCallPayload.type, { description: 'Moves a call to its next state: checked, published, closed or cancelled.' })
  async moveCall(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Where it is to go.' }) { clientMutationKey: key, id, notice = null, ...rest }: MoveCallInput,
  ): Promise<Changed> {
    return changed(await this.moving.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'cfp'), notice, ...rest }));
  }

  @Mutation(() => proposalCallPayload.type, { description: 'Lets a published call close later, for everybody, and says why.' })
  async postponeCall(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'When it is to close.' }) { clientMutationKey: key, id, ...rest }: PostponeCallInput,
  ): Promise<Changed> {
    return changed(await this.postponement.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'cfp'), ...rest }));
  }

  @Mutation(() => proposalCallPayload.type, { description: 'Lets dummies try a call out before it is published, or ends that.' })
  async tryCall(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which call.' }) { clientMutationKey: key, id, ...rest }: TryCallInput,
  ): Promise<Changed> {
    return changed(await this.trial.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'cfp'), ...rest }));
  }
}
