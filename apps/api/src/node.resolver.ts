import type { Actor } from '@ledby/kernel';
import { AnyNode, CurrentActor, Reads } from '@ledby/platform';
import { Args, ID, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';

@Resolver()
export class NodeResolver {
  constructor(private readonly reads: Reads) {}

  @AnyNode('Anything by its public id; null for what does not exist or may not be known to exist.')
  node(
    @Args('id', { type: () => ID, description: 'The public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.node(actor, info, id);
  }
}
