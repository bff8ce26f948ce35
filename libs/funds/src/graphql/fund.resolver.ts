import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ChooseLeadershipPolicy } from '../funders/choose-leadership-policy.js';
import { CreateFund } from '../funders/create-fund.js';
import { CreateFunder } from '../funders/create-funder.js';
import { funderPayload, fundPayload } from './call.payloads.js';
import { ChooseLeadershipPolicyInput, CreateFunderInput, CreateFundInput } from './fund.inputs.js';

@Resolver()
export class FundResolver {
  constructor(
    private readonly funderCreation: CreateFunder,
    private readonly fundCreation: CreateFund,
    private readonly choosing: ChooseLeadershipPolicy,
  ) {}

  @Mutation(() => funderPayload.type, { description: 'Enters a funder. For administrators.' })
  async createFunder(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The funder to enter.' }) { clientMutationKey: key, ...wish }: CreateFunderInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.funderCreation.execute(mustBeSignedIn(actor), { key, ...wish });
    return { keys: { id: answer.id }, replayed };
  }

  @Mutation(() => fundPayload.type, { description: 'Makes a fund, with nobody serving it yet. For administrators.' })
  async createFund(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The fund to make.' }) { clientMutationKey: key, funderId, ...wish }: CreateFundInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.fundCreation.execute(mustBeSignedIn(actor), {
      key,
      funderId: readPlainId(funderId, 'fdr'),
      ...wish,
    });
    return { keys: { id: answer.id }, replayed };
  }

  @Mutation(() => fundPayload.type, {
    description:
      'Chooses the leadership policy of a fund, for what is asked from now on; what was attested keeps the one it was asked under. For its officers.',
  })
  async chooseLeadershipPolicy(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which fund, and which policy.' }) { clientMutationKey: key, fundId, code }: ChooseLeadershipPolicyInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.choosing.execute(mustBeSignedIn(actor), { key, fundId: readPlainId(fundId, 'fnd'), code });
    return { keys: { id: answer.id }, replayed };
  }
}
