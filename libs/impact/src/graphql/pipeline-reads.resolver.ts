import { LeadershipPolicyList } from '@ledby/funds';
import { type Actor, BadInput, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { leadershipPipelineReads } from '../pipeline/leadership-pipeline.reads.js';

const byPolicy = {
  type: () => LeadershipPolicyList,
  nullable: true,
  description: 'The definition to count by; the fund’s own when left out.',
};
const inCycle = { type: () => ID, nullable: true, description: 'The public id of one cycle; all cycles together when left out.' };

/** A cycle of another fund cannot be meant, whatever the caller may know of it. */
function cycleKey(fundId: string, cycle: string | undefined): string {
  const named = cycle === undefined ? { fundId, id: 'ALL' } : readFundOwnedId(cycle, 'cyc');
  if (named.fundId !== fundId) {
    throw new BadInput('The cycle belongs to another fund.', { field: 'cycle' });
  }
  return named.id;
}

@Resolver()
export class PipelineReadsResolver {
  constructor(private readonly reads: Reads) {}

  @OneOf(leadershipPipelineReads, 'From application to award, split by who leads, for officers of the fund.')
  leadershipPipeline(
    @Args('fund', { type: () => ID, description: 'The fund’s public id.' }) fund: string,
    @Args('policy', byPolicy) policy: keyof typeof LeadershipPolicyList | undefined,
    @Args('cycle', inCycle) cycle: string | undefined,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const fundId = readPlainId(fund, 'fnd');
    return this.reads.one(leadershipPipelineReads, actor, info, {
      fund_id: fundId,
      asked: policy ?? 'FUND',
      cycle_key: cycleKey(fundId, cycle ?? undefined),
    });
  }
}
