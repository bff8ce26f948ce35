import type { Actor } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { safeguardingAlertReads } from '../alerts/safeguarding-alert.reads.js';
import { leadershipStandingReads } from '../leadership-standing.reads.js';

@Resolver()
export class LeadershipReadsResolver {
  constructor(private readonly reads: Reads) {}

  @ConnectionOf(
    leadershipStandingReads,
    'Where organisations and projects stand, for officers and data protection of their funds; empty for everyone else.',
  )
  leadershipStandings(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(leadershipStandingReads, actor, info);
  }

  @OneOf(leadershipStandingReads, 'Where one of them stands.')
  leadershipStanding(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(leadershipStandingReads, actor, info, id);
  }

  @ConnectionOf(safeguardingAlertReads, 'Safeguards that are missing, for the data-protection role; empty for everyone else.')
  safeguardingAlerts(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(safeguardingAlertReads, actor, info);
  }
}
