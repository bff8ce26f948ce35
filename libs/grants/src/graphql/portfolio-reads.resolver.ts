import type { Actor } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { grantReads } from '../grant.reads.js';
import { projectReads } from '../project.reads.js';

@Resolver()
export class PortfolioReadsResolver {
  constructor(private readonly reads: Reads) {}

  @ConnectionOf(projectReads, 'The projects you may know of.')
  projects(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(projectReads, actor, info);
  }

  @OneOf(projectReads, 'One project.')
  project(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(projectReads, actor, info, id);
  }

  @ConnectionOf(grantReads, 'The grants you may know of.')
  grants(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(grantReads, actor, info);
  }

  @OneOf(grantReads, 'One grant.')
  grant(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(grantReads, actor, info, id);
  }
}
