import type { Answers } from '@ledby/funds';
import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, globalIdOf, readFundOwnedId } from '@ledby/kernel';
import { CurrentActor, JsonScalar } from '@ledby/platform';
import { LinkedApplication } from './linked-application.type.js';
import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ScreenEligibility } from '../applying/screen-eligibility.js';
import { FindLinkedApplications } from '../likeness/find-linked-applications.js';
import { ReadRevisionChanges } from '../screening/read-revision-changes.js';

@ObjectType({ description: 'An answer that differs from one revision to the next.' })
export class RevisionChange {
  @Field(() => Int, { description: 'The number of the revision in which it changed.' })
  readonly number!: number;

  @Field(() => String, { description: 'The key of the question.' })
  readonly question!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'The answer before; null where there was none.' })
  readonly before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'The answer after; null where it was taken out.' })
  readonly after!: unknown;
}

@ObjectType({ description: 'A condition of eligibility that is not met, or of which nobody can tell yet.' })
export class UnmetCondition {
  @Field(() => String, { description: 'The key of the condition in the form.' })
  readonly key!: string;

  @Field(() => Boolean, { description: 'Whether it is known not to be met; otherwise an answer to it is missing.' })
  readonly isKnown!: boolean;

  @Field(() => String, { description: 'What is demanded, in the language asked for.' })
  readonly message!: string;
}

const isAnswers = (value: unknown): value is Answers => typeof value === 'object' && value !== null && !Array.isArray(value);

@Resolver()
export class ScreeningReadsResolver {
  constructor(
    private readonly changes: ReadRevisionChanges,
    private readonly screener: ScreenEligibility,
    private readonly linking: FindLinkedApplications,
  ) {}

  @Query(() => [RevisionChange], {
    description: 'What was changed between the revisions of an application, answer by answer; for whoever may read them.',
  })
  async revisionChanges(
    @Args('applicationId', { type: () => ID, description: 'The public id of the application.' }) applicationId: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<readonly RevisionChange[]> {
    return this.changes.execute(mustBeSignedIn(actor), readFundOwnedId(applicationId, 'apl'));
  }

  @Query(() => [LinkedApplication], {
    description:
      'Which other applications to the fund hang together with one, the most grounds first; for officers. Of five thousand at most, the newest. Nothing of it is kept.',
  })
  async linkedApplications(
    @Args('applicationId', { type: () => ID, description: 'The public id of the application.' }) applicationId: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<readonly LinkedApplication[]> {
    const keys = readFundOwnedId(applicationId, 'apl');
    const linked = await this.linking.execute(mustBeSignedIn(actor), keys);
    return linked.map(({ id, organisationId, organisation: organisationName, ...rest }) => ({
      ...rest,
      applicationId: globalIdOf('apl', keys.fundId, id),
      organisationId: globalIdOf('org', organisationId),
      organisationName,
    }));
  }

  @Query(() => [UnmetCondition], {
    description: 'Whether a call is for somebody, by what they say so far; empty when it is. Nothing of it is kept.',
  })
  async callEligibility(
    @Args('callId', { type: () => ID, description: 'The public id of the call.' }) callId: string,
    @Args('answers', { type: () => JsonScalar, description: 'Answers by the key of their question, as many as there are.' })
    answers: unknown,
    @Args('language', { description: 'In which language to say what is demanded, such as fr.' }) language: string,
    @CurrentActor() actor: Actor | undefined,
  ): Promise<readonly UnmetCondition[]> {
    if (!isAnswers(answers)) {
      throw new BadInput('Answers are given by the key of their question.', { field: 'answers' });
    }
    return this.screener.execute(mustBeSignedIn(actor), readFundOwnedId(callId, 'cfp'), answers, language);
  }
}
