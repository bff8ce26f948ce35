import type { Actor } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { windowReads } from '../funding-window.reads.js';
import { cycleReads } from '../grant-cycle.reads.js';

@Resolver()
export class CallReadsResolver {
  constructor(private readonly reads: Reads) {}

  @ConnectionOf(cycleReads, 'The grant cycles of your funds, and those that other funds have published.')
  cycles(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(cycleReads, actor, info);
  }

  @OneOf(cycleReads, 'One grant cycle.')
  cycle(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(cycleReads, actor, info, id);
  }

  @ConnectionOf(windowReads, 'The funding windows of your funds, and those that other funds have published.')
  windows(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(windowReads, actor, info);
  }

  @OneOf(windowReads, 'One funding window.')
  window(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(windowReads, actor, info, id);
  }
}
