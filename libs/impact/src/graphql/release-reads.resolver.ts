import { type Actor, readPlainId } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { impactReleaseReads } from '../releases/impact-release.reads.js';
import { releaseDraftReads } from '../releases/release-draft.reads.js';

const ofFund = { type: () => ID, description: 'The fund’s public id.' };

@Resolver()
export class ReleaseReadsResolver {
  constructor(private readonly reads: Reads) {}

  @OneOf(impactReleaseReads, 'One release.')
  impactRelease(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(impactReleaseReads, actor, info, id);
  }

  @ConnectionOf(impactReleaseReads, 'The releases of a fund.')
  impactReleases(
    @Args('fund', ofFund) fund: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.connection(impactReleaseReads, actor, info, { fund_id: readPlainId(fund, 'fnd') });
  }

  @ConnectionOf(releaseDraftReads, 'The releases of a fund on their way, for those who prepare and publish them.')
  releaseDrafts(
    @Args('fund', ofFund) fund: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.connection(releaseDraftReads, actor, info, { fund_id: readPlainId(fund, 'fnd') });
  }
}
