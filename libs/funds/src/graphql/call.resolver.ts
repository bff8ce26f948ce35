import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, type FundOwnedId, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type Answer, type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AddFundingWindow } from '../calls/add-funding-window.js';
import { ChangeFundingWindow } from '../calls/change-funding-window.js';
import { ChangeGrantCycle } from '../calls/change-grant-cycle.js';
import { CreateGrantCycle } from '../calls/create-grant-cycle.js';
import { MoveGrantCycle } from '../calls/move-grant-cycle.js';
import { cyclePayload, windowPayload } from './call.payloads.js';
import { AddFundingWindowInput, ChangeFundingWindowInput } from './funding-window.inputs.js';
import { ChangeGrantCycleInput, CreateGrantCycleInput, MoveGrantCycleInput } from './grant-cycle.inputs.js';

const changed = ({ answer: { fundId, id }, replayed }: Answer<FundOwnedId>): Changed => ({ keys: { fund_id: fundId, id }, replayed });

@Resolver()
export class CallResolver {
  constructor(
    private readonly creation: CreateGrantCycle,
    private readonly changing: ChangeGrantCycle,
    private readonly moving: MoveGrantCycle,
    private readonly addition: AddFundingWindow,
    private readonly windowChanging: ChangeFundingWindow,
  ) {}

  @Mutation(() => cyclePayload.type, { description: 'Prepares a cycle: a draft that the fund alone sees.' })
  async createGrantCycle(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The cycle to prepare.' }) { clientMutationKey: key, fundId, ...wish }: CreateGrantCycleInput,
  ): Promise<Changed> {
    return changed(await this.creation.execute(mustBeSignedIn(actor), { key, fundId: readPlainId(fundId, 'fnd'), ...wish }));
  }

  @Mutation(() => cyclePayload.type, { description: 'Changes what a cycle says of itself.' })
  async changeGrantCycle(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What is to change.' }) { clientMutationKey: key, id, ...wish }: ChangeGrantCycleInput,
  ): Promise<Changed> {
    return changed(await this.changing.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'cyc'), ...wish }));
  }

  @Mutation(() => cyclePayload.type, { description: 'Moves a cycle to its next state, and the windows that stand with it.' })
  async moveGrantCycle(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Where it is to go.' }) { clientMutationKey: key, id, version, move }: MoveGrantCycleInput,
  ): Promise<Changed> {
    return changed(await this.moving.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'cyc'), version, move }));
  }

  @Mutation(() => windowPayload.type, { description: 'Adds a funding window to a cycle that is not closed.' })
  async addFundingWindow(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The window to add.' }) { clientMutationKey: key, cycleId, ...wish }: AddFundingWindowInput,
  ): Promise<Changed> {
    const { fundId, id } = readFundOwnedId(cycleId, 'cyc');
    return changed(await this.addition.execute(mustBeSignedIn(actor), { key, fundId, cycleId: id, ...wish }));
  }

  @Mutation(() => windowPayload.type, { description: 'Changes the terms of a window. What has been awarded stays awarded.' })
  async changeFundingWindow(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What is to change.' }) { clientMutationKey: key, id, ...wish }: ChangeFundingWindowInput,
  ): Promise<Changed> {
    return changed(await this.windowChanging.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'win'), ...wish }));
  }
}
