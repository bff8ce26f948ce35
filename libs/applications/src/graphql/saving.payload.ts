import { type Changed, CurrentActor, graphTypesOf, JsonScalar, Reads } from '@ledby/platform';
import type { Actor } from '@ledby/kernel';
import { Field, Info, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { applicationReads } from '../applying/application.reads.js';

@ObjectType({ description: 'A field that was saved.' })
export class SavedAnswer {
  @Field(() => String, { description: 'The key of the question.' })
  readonly question!: string;

  @Field(() => Int, { description: 'Its version now.' })
  readonly version!: number;
}

@ObjectType({ description: 'A field that somebody else changed first. Nothing was overwritten: here are both texts.' })
export class AnswerConflict {
  @Field(() => String, { description: 'The key of the question.' })
  readonly question!: string;

  @Field(() => Int, { description: 'The version that is saved now.' })
  readonly version!: number;

  @Field(() => JsonScalar, { nullable: true, description: 'What you sent.' })
  readonly yours!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What is saved; null for an answer that was emptied.' })
  readonly saved!: unknown;
}

@ObjectType({ description: 'A field that cannot hold what was sent.' })
export class RefusedAnswer {
  @Field(() => String, { description: 'The key of the question.' })
  readonly question!: string;

  @Field(() => String, { description: 'Why, as a stable code.' })
  readonly code!: string;
}

@ObjectType({ description: 'What became of each field that was sent. Each is saved for itself.' })
export class SaveAnswersPayload {
  readonly keys!: Changed['keys'];

  @Field(() => Boolean, { description: 'Whether this key had been used before, so that nothing happened again.' })
  readonly replayed!: boolean;

  @Field(() => [SavedAnswer], { description: 'What was saved.' })
  readonly saved!: readonly SavedAnswer[];

  @Field(() => [AnswerConflict], { description: 'What somebody else had changed first.' })
  readonly conflicts!: readonly AnswerConflict[];

  @Field(() => [RefusedAnswer], { description: 'What such a field cannot hold.' })
  readonly refused!: readonly RefusedAnswer[];
}

@Resolver(() => SaveAnswersPayload)
export class SaveAnswersPayloadResolver {
  constructor(private readonly reads: Reads) {}

  @ResolveField('application', () => graphTypesOf(applicationReads).node as never, {
    nullable: true,
    description: 'As it stands now; null where you may not read it.',
  })
  read(
    @Parent() { keys }: SaveAnswersPayload,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.one(applicationReads, actor, info, keys);
  }
}
