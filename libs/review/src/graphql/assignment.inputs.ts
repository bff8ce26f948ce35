import type { UnRegion } from '@ledby/kernel';
import { CalendarDateScalar, IdField, KeyField, LineField, OfTypeField, TextField, UnRegionList, VersionField } from '@ledby/platform';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsInt, IsString, Length, Matches, Max, Min } from 'class-validator';
import { ConflictReasonList, ReviewerRoleList } from '../assessment/assessment.lists.js';
import type { ReviewerRole } from '../assessment/assignment.entity.js';
import type { ConflictReason } from '../assessment/conflict.js';

@InputType({ description: 'Which applications are given to which reviewer.' })
export class AssignReviewerInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the reviewer.')
  readonly reviewerId!: string;

  @Field(() => [ID], { description: 'The public ids of the applications, 1 to 100, of one fund.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  readonly applicationIds!: readonly string[];

  @OfTypeField(() => ReviewerRoleList, 'As what they review; REVIEWER unless it is said.', { presence: 'optional' })
  readonly role?: ReviewerRole;

  @OfTypeField(() => CalendarDateScalar, 'The day until which the assessments are awaited.', { presence: 'clearable' })
  readonly dueOn?: string | null;

  @TextField('What in them may be hard to read. Needed for LIVED_EXPERIENCE.', { longest: 2_000, presence: 'optional' })
  readonly contentWarnings?: string;

  @LineField('Whom to turn to, in the fund or outside. Needed for LIVED_EXPERIENCE.', { presence: 'clearable' })
  readonly supportPerson?: string | null;

  @LineField('What is paid, how and when. Needed for LIVED_EXPERIENCE.', { presence: 'clearable', longest: 500 })
  readonly payNote?: string | null;
}

@InputType({ description: 'How the applications of a call are given out.' })
export class AssignEvenlyInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly callId!: string;

  @Field(() => Int, { description: 'How many are to read each application, 1 to 10; those who have it already count.' })
  @IsInt()
  @Min(1)
  @Max(10)
  readonly perApplication!: number;

  @OfTypeField(() => CalendarDateScalar, 'The day until which the assessments are awaited.', { presence: 'clearable' })
  readonly dueOn?: string | null;
}

@InputType({ description: 'Which assignment, in the version that was read.' })
export class AssignmentInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the assignment.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'Whether a reviewer is free of conflicts of interest.' })
export class AnswerAssignmentInput extends AssignmentInput {
  @Field(() => Boolean, {
    description: 'Whether you are free of conflicts of interest with who applies. Said in so many words, never by leaving something out.',
  })
  @IsBoolean()
  readonly isFree!: boolean;

  @OfTypeField(() => ConflictReasonList, 'What stands against it; left out by whoever is free.', { presence: 'clearable' })
  readonly conflict?: ConflictReason | null;
}

@InputType({ description: 'What a reviewer reads, and how much.' })
export class KeepReviewerProfileInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @OfTypeField(
    () => Int,
    'The version of the profile you have read; left out for the first one.',
    { presence: 'clearable' },
    IsInt(),
    Min(1),
  )
  readonly version?: number | null;

  @Field(() => [String], { description: 'Languages they read, such as fr; at most 20.' })
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, { each: true })
  readonly languages!: readonly string[];

  @Field(() => [UnRegionList], { description: 'UN regional groups they know.' })
  @IsArray()
  @ArrayMaxSize(5)
  readonly regions!: readonly UnRegion[];

  @Field(() => Int, { description: 'How many applications they take at most, 0 to 500.' })
  @IsInt()
  @Min(0)
  @Max(500)
  readonly most!: number;
}

@InputType({ description: 'Something a reviewer is tied to: an organisation or a country.' })
export class DeclareInterestInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @IdField('The public id of an organisation they worked for or were close to.', { presence: 'clearable' })
  readonly organisationId?: string | null;

  @LineField('The country whose seat they hold, ISO 3166-1, two letters.', { longest: 2, presence: 'clearable' })
  readonly country?: string | null;
}
