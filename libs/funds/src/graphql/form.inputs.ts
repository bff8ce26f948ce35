import { CalendarDateScalar, IdField, JsonScalar, KeyField, LineField, OfTypeField, VersionField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';
import { Matches } from 'class-validator';
import { ShippedFormList } from '../forms/form.lists.js';

const definition = 'All it asks, as data in the shape of ADR 0010. Mistakes in what it asks are told beside it, not refused.';

@InputType({ description: 'A form to draft.' })
export class DraftFormInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @LineField('A short code, unique within the fund.', { longest: 40 })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { message: '$property must be letters, digits, points, dashes and underscores' })
  readonly code!: string;

  @OfTypeField(() => JsonScalar, definition)
  readonly definition!: unknown;
}

@InputType({ description: 'What a draft is to ask instead.' })
export class ChangeFormDraftInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the version.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @OfTypeField(() => JsonScalar, definition)
  readonly definition!: unknown;
}

@InputType({ description: 'A version of a form, to be published.' })
export class PublishFormInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the version.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'A version of a form, to be retired.' })
export class RetireFormInput extends PublishFormInput {}

@InputType({ description: 'From which version the next one starts.' })
export class StartFormVersionInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the version to copy.')
  readonly id!: string;
}

@InputType({ description: 'A form that comes with Ledby, for a fund to make its own.' })
export class AdoptShippedFormInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @OfTypeField(() => ShippedFormList, 'Which form; it becomes the code of the fund’s form too.')
  readonly form!: keyof typeof ShippedFormList;

  @OfTypeField(() => CalendarDateScalar, 'The last day on which an applicant may have been registered.')
  readonly registeredBy!: string;
}

@InputType({ description: 'Which form a call asks those who apply to answer.' })
export class ChooseFormOfCallInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the call, a draft.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @IdField('The public id of a published version of a form of the same fund.')
  readonly formVersionId!: string;
}
