import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, globalIdOf, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor, payloadOf } from '@ledby/platform';
import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { awardTermsReads, decisionReads } from '../decision/decision.reads.js';
import { KeepAwardTerms } from '../decision/keep-award-terms.js';
import { PromoteFromReserve } from '../decision/promote-from-reserve.js';
import { ProposeDecision } from '../decision/propose-decision.js';
import { SettleDecisions } from '../decision/settle-decisions.js';
import { changed } from './changed.js';
import { KeepAwardTermsInput, PromoteFromReserveInput, ProposeDecisionInput, SettleDecisionsInput } from './decision.inputs.js';
import { outcomeOf } from './outcome-of.js';

export const awardTermsPayload = payloadOf(awardTermsReads);
export const decisionPayload = payloadOf(decisionReads);

@ObjectType({ description: 'What became of approving or rejecting decisions.' })
export class SettleDecisionsPayload {
  @Field(() => [ID], { description: 'The public ids of the decisions.' })
  readonly decisionIds!: readonly string[];

  @Field(() => Boolean, { description: 'Whether this key had been used before, so that nothing happened again.' })
  readonly replayed!: boolean;
}

@Resolver()
export class DecisionResolver {
  constructor(
    private readonly keeping: KeepAwardTerms,
    private readonly proposing: ProposeDecision,
    private readonly settling: SettleDecisions,
    private readonly promoting: PromoteFromReserve,
  ) {}

  @Mutation(() => awardTermsPayload.type, {
    description:
      'Says what a call may award in all and what one person may approve alone; for officers. AWARD_OVER_BUDGET where more is approved already.',
  })
  async keepAwardTerms(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What may be awarded.' }) input: KeepAwardTermsInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, callId, version = null, budget, delegatedLimit } = input;
    const wish = { key, ...readFundOwnedId(callId, 'cfp'), version, budget, delegatedLimit };
    return changed(await this.keeping.execute(mustBeSignedIn(actor), wish));
  }

  @Mutation(() => decisionPayload.type, {
    description: 'Proposes what is to become of an application without a Board; for officers. Nothing comes of it until it is approved.',
  })
  async proposeDecision(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What is proposed.' }) input: ProposeDecisionInput,
  ): Promise<Changed> {
    return changed(await this.proposing.execute(mustBeSignedIn(actor), { key: input.clientMutationKey, ...outcomeOf(input) }));
  }

  @Mutation(() => SettleDecisionsPayload, {
    description:
      'Approves or rejects decisions, all of them or none; for officers. SECOND_PERSON_NEEDED where whoever proposed one may not approve it: an award above the delegated limit, or anything that no session of the Board has carried. AWARD_OVER_BUDGET where not enough is left.',
  })
  async settleDecisions(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which decisions.' }) input: SettleDecisionsInput,
  ): Promise<SettleDecisionsPayload> {
    const { clientMutationKey: key, isApproved } = input;
    const read = input.decisions.map(({ id, version }) => ({ ...readFundOwnedId(id, 'dcn'), version }));
    const [fundId, other] = new Set(read.map(each => each.fundId));
    if (fundId === undefined || other !== undefined) {
      throw new BadInput('Decisions of one fund are settled at once.', { field: 'decisions' });
    }
    const decisions = read.map(({ id, version }) => ({ id, version }));
    const { answer, replayed } = await this.settling.execute(mustBeSignedIn(actor), { key, fundId, decisions, isApproved });
    return { decisionIds: answer.decisionIds.map(id => globalIdOf('dcn', answer.fundId, id)), replayed };
  }

  @Mutation(() => decisionPayload.type, {
    description:
      'Proposes an award to the next on the reserve list, in rank; for officers. AWARD_OVER_BUDGET where it asks for more than is left, ILLEGAL_TRANSITION where nobody waits.',
  })
  async promoteFromReserve(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Whose reserve list.' }) input: PromoteFromReserveInput,
  ): Promise<Changed> {
    const { fundId, id: windowId } = readFundOwnedId(input.callId, 'cfp');
    return changed(await this.promoting.execute(mustBeSignedIn(actor), { key: input.clientMutationKey, fundId, windowId }));
  }
}
