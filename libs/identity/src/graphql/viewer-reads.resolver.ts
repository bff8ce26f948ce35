import type { Actor } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { accessTokenReads, viewerReads } from '../viewer.reads.js';

@Resolver()
export class ViewerReadsResolver {
  constructor(private readonly reads: Reads) {}

  @OneOf(viewerReads, 'Whoever is asking.')
  viewer(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.one(viewerReads, actor, info, { id: actor?.userId ?? '' });
  }

  @ConnectionOf(accessTokenReads, 'Your access tokens, also those that have ended.')
  accessTokens(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(accessTokenReads, actor, info);
  }
}
