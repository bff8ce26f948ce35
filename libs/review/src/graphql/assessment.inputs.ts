import { IdField, KeyField, LineField, ListField, OfTypeField, TextField, VersionField } from '@ledby/platform';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import type { Recommendation } from '../assessment/assessment.entity.js';
import { RecommendationList } from '../assessment/assessment.lists.js';

@InputType({ description: 'Which assessment, in the version that was read.' })
export class AssessmentInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the assessment.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'What is given for one criterion.' })
export class ScoreInput {
  @LineField('The key of the criterion.', { longest: 60 })
  readonly criterion!: string;

  @Field(() => Int, { description: 'From 0 to the best of the criterion.' })
  @IsInt()
  @Min(0)
  @Max(100)
  readonly score!: number;
}

@InputType({ description: 'What a reviewer has found so far.' })
export class ScoreApplicationInput extends AssessmentInput {
  @ListField(() => ScoreInput, 'What is given so far; those left out are gone.', { most: 20 })
  readonly scores!: readonly ScoreInput[];

  @OfTypeField(() => RecommendationList, 'What they would do; null while undecided.', { presence: 'clearable' })
  readonly recommendation?: Recommendation | null;

  @TextField('For the fund.', { longest: 10_000, presence: 'optional' })
  readonly comment?: string;

  @TextField('For the letter to the applicants.', { longest: 10_000, presence: 'optional' })
  readonly commentToApplicant?: string;
}

@InputType({ description: 'Which assessment is opened again, and why.' })
export class ReopenAssessmentInput extends AssessmentInput {
  @TextField('Why; for the record.', { longest: 2_000 })
  readonly reason!: string;
}
