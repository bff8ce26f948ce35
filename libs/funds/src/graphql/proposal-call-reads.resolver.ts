import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { proposalCallReads } from '../call-for-proposals.reads.js';
import { PublicCalls, type PublicCallText } from '../calls/public-calls.js';
import { PublicCallType } from './public-call.type.js';

@Resolver()
export class ProposalCallReadsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly publicCalls: PublicCalls,
  ) {}

  @ConnectionOf(proposalCallReads, 'The calls of your funds, those published to all, and those to which you are invited.')
  callsForProposals(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(proposalCallReads, actor, info);
  }

  @OneOf(proposalCallReads, 'One call for proposals.')
  callForProposals(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(proposalCallReads, actor, info, id);
  }

  @Query(() => [PublicCallType], {
    description: 'Calls that take applications or will, for everybody, without signing in; the first to close first, at most a hundred.',
  })
  openCalls(): Promise<readonly PublicCallText[]> {
    return this.publicCalls.list();
  }

  @Query(() => PublicCallType, {
    nullable: true,
    description: 'One call that was published to all, without signing in; also when it is over.',
  })
  async call(@Args('id', { type: () => ID, description: 'Its public id.' }) id: string): Promise<PublicCallText | null> {
    return (await this.publicCalls.one(readFundOwnedId(id, 'cfp'))) ?? null;
  }

  @Query(() => PublicCallType, { description: 'A call as everybody will read it, before it is published. For the officers of its fund.' })
  callPreview(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<PublicCallText> {
    return this.publicCalls.preview(mustBeSignedIn(actor), readFundOwnedId(id, 'cfp'));
  }
}
