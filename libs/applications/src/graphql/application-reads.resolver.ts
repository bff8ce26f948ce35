import type { Problem } from '@ledby/funds';
import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CheckApplication } from '../applying/check-application.js';
import { applicationReads } from '../applying/application.reads.js';
import { AnswerProblem } from './answer-problem.type.js';

@Resolver()
export class ApplicationReadsResolver {
  constructor(
    private readonly reads: Reads,
    private readonly checking: CheckApplication,
  ) {}

  @ConnectionOf(applicationReads, 'The applications you may know of: your organisation’s own, and to your fund those that are handed in.')
  applications(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(applicationReads, actor, info);
  }

  @OneOf(applicationReads, 'One application.')
  application(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(applicationReads, actor, info, id);
  }

  @Query(() => [AnswerProblem], {
    description:
      'What still stands between an application and its signature, in the order of the form and the language it is written in; for those who write it. Empty when it is whole.',
  })
  applicationProblems(
    @Args('id', { type: () => ID, description: 'The public id of the application.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<readonly Problem[]> {
    return this.checking.execute(mustBeSignedIn(actor), readFundOwnedId(id, 'apl'));
  }
}
