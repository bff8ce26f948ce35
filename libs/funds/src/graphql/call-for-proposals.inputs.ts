import {
  CountryScalar,
  DecimalScalar,
  IdField,
  KeyField,
  LineField,
  OfTypeField,
  TextField,
  UnRegionList,
  VersionField,
} from '@ledby/platform';
import { InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsInt, Matches, Max, Min } from 'class-validator';
import { ProposalCallKindList, ProposalCallMoveList, ProposalCallStageList } from '../call-for-proposals.lists.js';
import type { ProposalCallMove } from '../call-for-proposals.workflow.js';
import type { ProposalCallKind, ProposalCallStage } from '../proposal-call-terms.js';

const asClockShows =
  'as a clock in the zone shows it, without an offset: 2026-05-01T23:59. A time over which clocks are put forward is refused';

/** What both inputs say of a call. */
@InputType({ isAbstract: true })
abstract class CallTermsInput {
  @OfTypeField(() => ProposalCallKindList, 'Who may answer it; open to all when left out of a new one.', { presence: 'optional' })
  readonly kind?: ProposalCallKind;

  @OfTypeField(() => ProposalCallStageList, 'What it asks for; the whole proposal at once when left out of a new one.', {
    presence: 'optional',
  })
  readonly stage?: ProposalCallStage;

  @IdField('The public id of the call for concept notes that a call for full proposals follows; null for any other.', {
    presence: 'clearable',
  })
  readonly followsId?: string | null;

  @TextField('What it is for.', { presence: 'optional' })
  readonly summary?: string;

  @TextField('Who may apply, and what they must bring.', { presence: 'optional' })
  readonly eligibility?: string;

  @OfTypeField(() => DecimalScalar, 'What all awards together may come to, in the currency of the window; null where it is not said.', {
    presence: 'clearable',
  })
  readonly budget?: string | null;

  @OfTypeField(
    () => Int,
    'The shortest duration in months, 1 to 120; null where there is none.',
    { presence: 'clearable' },
    IsInt(),
    Min(1),
    Max(120),
  )
  readonly minimumMonths?: number | null;

  @OfTypeField(
    () => [UnRegionList],
    'The regional groups for which it is meant; empty for all.',
    { presence: 'optional' },
    IsArray(),
    ArrayUnique(),
  )
  readonly regions?: string[];

  @OfTypeField(
    () => [CountryScalar],
    'The countries for which it is meant, up to 250; empty for all.',
    { presence: 'optional' },
    IsArray(),
    ArrayUnique(),
    ArrayMaxSize(250),
  )
  readonly countries?: string[];

  @OfTypeField(
    () => [String],
    'The languages in which proposals are taken, BCP 47 such as en or pt-BR, up to 30.',
    { presence: 'optional' },
    IsArray(),
    ArrayUnique(),
    ArrayMaxSize(30),
    Matches(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, { each: true }),
  )
  readonly languages?: string[];

  @LineField('The IANA time zone by whose clocks it is announced, such as Europe/Vienna.', { longest: 60, presence: 'clearable' })
  readonly zone?: string | null;

  @LineField(`When it opens, ${asClockShows}; of one that clocks show twice the first is taken.`, { longest: 19, presence: 'clearable' })
  readonly opensLocal?: string | null;

  @LineField(`When it closes, ${asClockShows}; of one that clocks show twice the second is taken. Null for one that does not close.`, {
    longest: 19,
    presence: 'clearable',
  })
  readonly closesLocal?: string | null;

  @LineField(`Until when questions are taken, ${asClockShows}. Until it closes where this is null.`, { longest: 19, presence: 'clearable' })
  readonly questionsUntilLocal?: string | null;
}

@InputType({ description: 'A call to prepare under a window that has none.' })
export class PrepareCallInput extends CallTermsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the window.')
  readonly windowId!: string;
}

@InputType({ description: 'What is to change about a call that is a draft. What is left out stays.' })
export class ChangeCallInput extends CallTermsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ isAbstract: true })
abstract class OfCallInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'Where a call is to go.' })
export class MoveCallInput extends OfCallInput {
  @OfTypeField(() => ProposalCallMoveList, 'The move.')
  readonly move!: ProposalCallMove;

  @TextField('Why, for all who read it; with the cancelling of a published call, and with nothing else.', {
    longest: 1_000,
    presence: 'clearable',
  })
  readonly notice?: string | null;
}

@InputType({ description: 'A later close for everybody.' })
export class PostponeCallInput extends OfCallInput {
  @LineField(`When it is to close, later than announced, ${asClockShows}.`, { longest: 19 })
  readonly closesLocal!: string;

  @LineField('Why, for all who read the call.', { longest: 1_000 })
  readonly notice!: string;
}

@InputType({ description: 'Whether dummies may try a call out before it is published.' })
export class TryCallInput extends OfCallInput {
  @OfTypeField(() => Boolean, 'True to begin, false to end.', {}, IsBoolean())
  readonly isTrial!: boolean;
}
