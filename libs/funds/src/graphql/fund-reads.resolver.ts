import type { Actor } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { fundReads } from '../fund.reads.js';
import { funderReads } from '../funder.reads.js';

@Resolver()
export class FundReadsResolver {
  constructor(private readonly reads: Reads) {}

  @ConnectionOf(funderReads, 'The funders.')
  funders(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(funderReads, actor, info);
  }

  @OneOf(funderReads, 'One funder.')
  funder(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(funderReads, actor, info, id);
  }

  @ConnectionOf(fundReads, 'The funds.')
  funds(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(fundReads, actor, info);
  }

  @OneOf(fundReads, 'One fund.')
  fund(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(fundReads, actor, info, id);
  }
}
