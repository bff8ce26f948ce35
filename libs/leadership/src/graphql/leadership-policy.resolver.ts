import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { LeadershipPolicy, PolicyDemand } from '../leadership-policy.js';
import { AddLeadershipPolicy } from '../policies/add-leadership-policy.js';
import { AgreeToLeadershipPolicy } from '../policies/agree-to-leadership-policy.js';
import { leadershipPolicyPayload } from './attestation.payloads.js';
import { AddLeadershipPolicyInput, AgreeToLeadershipPolicyInput, type PolicyDemandInput } from './leadership-policy.inputs.js';

function demandIn({ kind, bodies, power, comparison, numerator, denominator, passesWhereNone = false }: PolicyDemandInput): PolicyDemand {
  if (kind === 'LEADER') {
    return { kind, inOneOf: [...bodies], power };
  }
  const [of, second] = bodies;
  if (of === undefined || second !== undefined || comparison === undefined || numerator === undefined || denominator === undefined) {
    throw new BadInput('A share is asked of one body, with a comparison and a fraction.', { field: 'demands' });
  }
  return { kind, of, is: comparison, share: [numerator, denominator], power, whereNone: passesWhereNone ? 'PASSES' : 'FAILS' };
}

const demandsIn = (inputs: readonly PolicyDemandInput[]): LeadershipPolicy['demands'] => ({
  ORGANISATION: inputs.filter(({ subject }) => subject === 'ORGANISATION').map(demandIn),
  PROJECT: inputs.filter(({ subject }) => subject === 'PROJECT').map(demandIn),
});

@Resolver()
export class LeadershipPolicyResolver {
  constructor(
    private readonly addition: AddLeadershipPolicy,
    private readonly agreement: AgreeToLeadershipPolicy,
  ) {}

  @Mutation(() => leadershipPolicyPayload.type, {
    description:
      'Adds a leadership policy, or the next version of one, to a fund. For its officers. It waits until a second person agrees to it.',
  })
  async addLeadershipPolicy(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The policy to add.' }) { clientMutationKey: key, fundId, demands, ...wish }: AddLeadershipPolicyInput,
  ): Promise<Changed> {
    const policy = { key, fundId: readPlainId(fundId, 'fnd'), ...wish, demands: demandsIn(demands) };
    const { answer, replayed } = await this.addition.execute(mustBeSignedIn(actor), policy);
    return { keys: { fund_id: answer.fundId, code: answer.code }, replayed };
  }

  @Mutation(() => leadershipPolicyPayload.type, {
    description:
      'Agrees to a leadership policy that another person added: from then on it may be chosen, and is counted by within ten minutes. For officers and the data-protection role. Whoever added it is refused with CONFIRMATION_MISSING. What was counted by an earlier one stays as it was.',
  })
  async agreeToLeadershipPolicy(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which policy.' }) { clientMutationKey: key, fundId, code }: AgreeToLeadershipPolicyInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.agreement.execute(mustBeSignedIn(actor), { key, fundId: readPlainId(fundId, 'fnd'), code });
    return { keys: { fund_id: answer.fundId, code: answer.code }, replayed };
  }
}
