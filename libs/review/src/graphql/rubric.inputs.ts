import { IdField, KeyField, LineField, ListField, TextField, VersionField } from '@ledby/platform';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, Length, Max, Min } from 'class-validator';

@InputType({ description: 'What one score of a criterion means.' })
export class AnchorInput {
  @Field(() => Int, { description: 'The score, from 0 to the best.' })
  @IsInt()
  @Min(0)
  @Max(100)
  readonly score!: number;

  @TextField('What it means, in words that every reviewer reads.', { longest: 500 })
  @Length(1, 500)
  readonly meaning!: string;
}

@InputType({ description: 'One thing by which a rubric judges.' })
export class CriterionInput {
  @LineField('Names it within its rubric.', { longest: 60 })
  readonly key!: string;

  @LineField('What is judged.')
  readonly title!: string;

  @Field(() => Int, { description: 'Its share of the total, in whole percent, 1 to 100; all of them sum to 100 when it is published.' })
  @IsInt()
  @Min(1)
  @Max(100)
  readonly weight!: number;

  @Field(() => Int, { description: 'The best score, 1 to 100; the worst is 0.' })
  @IsInt()
  @Min(1)
  @Max(100)
  readonly best!: number;

  @ListField(() => AnchorInput, 'What single scores mean; both ends when it is published.', { most: 20 })
  readonly anchors!: readonly AnchorInput[];
}

@InputType({ description: 'By what a call will be judged.' })
export class KeepRubricInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly callId!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Field(() => Int, { nullable: true, description: 'The version of the rubric you have read; left out for the first one.' })
  readonly version?: number | null;

  @IsOptional()
  @IsBoolean()
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether reviewers are kept from knowing who applies; they are unless this is false.',
  })
  readonly isBlind?: boolean | null;

  @ListField(() => CriterionInput, 'All of its criteria, at most 20; those left out are gone.', { most: 20 })
  readonly criteria!: readonly CriterionInput[];
}

@InputType({ description: 'Which rubric is published.' })
export class PublishRubricInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the rubric.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}
