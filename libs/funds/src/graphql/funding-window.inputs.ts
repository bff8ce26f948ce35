import {
  CurrencyScalar,
  DecimalScalar,
  IdField,
  InstantScalar,
  KeyField,
  LineField,
  OfTypeField,
  VersionField,
  WebAddressField,
} from '@ledby/platform';
import { InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { WindowKindList } from '../call.lists.js';
import type { WindowKind } from '../funding-window.entity.js';

/** What both inputs say of a window that may be unknown or not limited. */
@InputType({ isAbstract: true })
abstract class WindowTermsInput {
  @LineField('What it is reserved for by donor, region or theme; null for none.', { presence: 'clearable' })
  readonly earmark?: string | null;

  @OfTypeField(() => DecimalScalar, 'The smallest grant, in the currency of the window; null where there is none.', {
    presence: 'clearable',
  })
  readonly minimumAmount?: string | null;

  @OfTypeField(() => DecimalScalar, 'The largest grant, in the currency of the window; null where there is none.', {
    presence: 'clearable',
  })
  readonly maximumAmount?: string | null;

  @OfTypeField(
    () => Int,
    'The longest duration in months, 1 to 120; null where there is none.',
    { presence: 'clearable' },
    IsInt(),
    Min(1),
    Max(120),
  )
  readonly maximumMonths?: number | null;

  @OfTypeField(() => InstantScalar, 'The moment applications close, together with its zone; null where unknown.', { presence: 'clearable' })
  readonly closesAt?: string | null;

  @LineField('The IANA time zone in which the fund states that moment, such as Europe/Vienna; null where unknown.', {
    longest: 60,
    presence: 'clearable',
  })
  readonly closesZone?: string | null;

  @LineField('The code of the leadership policy under which its projects are asked who leads; null for that of the fund.', {
    longest: 60,
    presence: 'clearable',
  })
  readonly leadershipPolicy?: string | null;

  @OfTypeField(
    () => Boolean,
    'Whether only applicants led by those concerned may apply. Then no table of a release counts its projects by window (PR-11 R10). Not so when left out of a new one.',
    { presence: 'optional' },
    IsBoolean(),
  )
  readonly isReserved?: boolean;

  @WebAddressField('Where the public facts about it come from; null for nowhere.', { presence: 'clearable' })
  readonly sourceUrl?: string | null;
}

@InputType({ description: 'A window to add to a cycle. It starts where the cycle stands.' })
export class AddFundingWindowInput extends WindowTermsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the cycle.')
  readonly cycleId!: string;

  @LineField('Its code, unique within the cycle, such as SGP1.', { longest: 40 })
  readonly code!: string;

  @LineField('What it is called.')
  readonly title!: string;

  @OfTypeField(() => WindowKindList, 'What kind of grants it gives.')
  readonly kind!: WindowKind;

  @OfTypeField(() => CurrencyScalar, 'The currency of its limits, ISO 4217. It stays.')
  readonly currency!: string;
}

@InputType({ description: 'What is to change about a window. What is left out stays.' })
export class ChangeFundingWindowInput extends WindowTermsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the window.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @LineField('What it is called.', { presence: 'optional' })
  readonly title?: string;

  @OfTypeField(() => WindowKindList, 'What kind of grants it gives.', { presence: 'optional' })
  readonly kind?: WindowKind;
}
