import type { Actor } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { organisationReads } from '../organisation.reads.js';

@Resolver()
export class OrganisationReadsResolver {
  constructor(private readonly reads: Reads) {}

  @ConnectionOf(organisationReads, 'The organisations you may know of.')
  organisations(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(organisationReads, actor, info);
  }

  @OneOf(
    organisationReads,
    'One organisation. A record that was merged still answers by its id, and says in `mergedInto` which one replaced it.',
  )
  organisation(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(organisationReads, actor, info, id);
  }
}
