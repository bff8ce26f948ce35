import type { Actor } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { formReads, formVersionReads } from '../forms/form.reads.js';

@Resolver()
export class FormReadsResolver {
  constructor(private readonly reads: Reads) {}

  @ConnectionOf(formReads, 'The forms of the funds you serve.')
  forms(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(formReads, actor, info);
  }

  @OneOf(formReads, 'One form.')
  form(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(formReads, actor, info, id);
  }

  @ConnectionOf(formVersionReads, 'The versions of forms of the funds you serve, and those of calls that you may read.')
  formVersions(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(formVersionReads, actor, info);
  }

  @OneOf(formVersionReads, 'One version of a form.')
  formVersion(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(formVersionReads, actor, info, id);
  }
}
