import { IdField, KeyField, LineField, OfTypeField, TextField, VersionField } from '@ledby/platform';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, Length, Min } from 'class-validator';

@InputType({ isAbstract: true })
abstract class GuestInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @IdField('The public id of the organisation.')
  readonly organisationId!: string;
}

@InputType({ description: 'Who is to be invited to a call.' })
export class InviteToCallInput extends GuestInput {
  @OfTypeField(
    () => Boolean,
    'Whether it only tries the call out before it is published. Not so when left out.',
    { presence: 'optional' },
    IsBoolean(),
  )
  readonly isDummy?: boolean;
}

@InputType({ description: 'Whose invitation is taken back, before the call is published.' })
export class UninviteFromCallInput extends GuestInput {}

@InputType({ description: 'A past call to begin a new one from.' })
export class CloneCallInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly id!: string;

  @IdField('The public id of the cycle, of the same fund, in which its new window is to be.')
  readonly cycleId!: string;

  @LineField('The code of the new window within that cycle.', { longest: 40 })
  readonly code!: string;

  @LineField('What the new window is called; as the old one when left out.', { presence: 'clearable' })
  readonly title?: string | null;
}

@InputType({ description: 'More time for one applicant.' })
export class ExtendDeadlineInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly callId!: string;

  @IdField('The public id of the organisation.')
  readonly organisationId!: string;

  @LineField('Until when, as a clock in the zone of the call shows it: 2026-05-01T23:59. Later than was promised before.', { longest: 19 })
  readonly untilLocal!: string;

  @LineField('Why, in words that stand up when others ask.', { longest: 1_000 })
  readonly reason!: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  @Field(() => Int, { nullable: true, description: 'The version of the extension you have read; left out for the first one.' })
  readonly version?: number | null;
}

@InputType({ description: 'A question about a call.' })
export class AskClarificationInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly callId!: string;

  @IdField('The public id of the organisation for which you ask. It is told to nobody.')
  readonly organisationId!: string;

  @TextField('The question, in words that do not tell who asks.', { longest: 2_000 })
  @Length(1, 2_000)
  readonly question!: string;
}

@InputType({ description: 'An answer to a question about a call.' })
export class AnswerClarificationInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the question.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @TextField('The answer, for all.', { longest: 5_000 })
  @Length(1, 5_000)
  readonly answer!: string;

  @TextField('The question worded anew, where its words tell who asked.', { longest: 2_000, presence: 'optional' })
  readonly question?: string;
}

@InputType({ description: 'Which call’s answers are to be published.' })
export class PublishClarificationsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly callId!: string;
}
