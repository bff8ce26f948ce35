import { LeadershipPolicyList } from '@ledby/funds';
import { type Actor, readPlainId } from '@ledby/kernel';
import { CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { impactSummaryReads } from '../impact-summary.reads.js';
import { portfolioSummaryReads } from '../portfolio-summary.reads.js';

const ofFund = { type: () => ID, description: 'The fund’s public id.' };
const byPolicy = {
  type: () => LeadershipPolicyList,
  nullable: true,
  description: 'The definition to count by; the fund’s own when left out.',
};

@Resolver()
export class SummaryReadsResolver {
  constructor(private readonly reads: Reads) {}

  @OneOf(portfolioSummaryReads, 'The portfolio of one of your funds in numbers.')
  portfolioSummary(
    @Args('fund', ofFund) fund: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.one(portfolioSummaryReads, actor, info, { fund_id: readPlainId(fund, 'fnd') });
  }

  @OneOf(impactSummaryReads, 'Who leads, in numbers, for officers of the fund.')
  impactSummary(
    @Args('fund', ofFund) fund: string,
    @Args('policy', byPolicy) policy: keyof typeof LeadershipPolicyList | undefined,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.one(impactSummaryReads, actor, info, { fund_id: readPlainId(fund, 'fnd'), asked: policy ?? 'FUND' });
  }
}
