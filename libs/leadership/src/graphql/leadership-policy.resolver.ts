import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { LeadershipPolicy, PolicyDemand } from '../leadership-policy.js';
import { AddLeadershipPolicy } from '../policies/add-leadership-policy.js';
import { leadershipPolicyPayload } from './attestation.payloads.js';
import { AddLeadershipPolicyInput, type PolicyDemandInput } from './leadership-policy.inputs.js';

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
  constructor(private readonly addition: AddLeadershipPolicy) {}

  @Mutation(() => leadershipPolicyPayload.type, {
    description:
      'Adds a leadership policy, or the next version of one, to a fund. For its officers. What was counted by an earlier one stays as it was; by the new one it is counted within ten minutes.',
  })
  async addLeadershipPolicy(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The policy to add.' }) { clientMutationKey: key, fundId, demands, ...wish }: AddLeadershipPolicyInput,
  ): Promise<Changed> {
    const policy = { key, fundId: readPlainId(fundId, 'fnd'), ...wish, demands: demandsIn(demands) };
    const { answer, replayed } = await this.addition.execute(mustBeSignedIn(actor), policy);
    return { keys: { fund_id: answer.fundId, code: answer.code }, replayed };
  }
}
