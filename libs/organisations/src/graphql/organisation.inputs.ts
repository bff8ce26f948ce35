import { CountryScalar, IdField, KeyField, LineField, ListField, OfTypeField, VersionField, WebAddressField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

@InputType({ description: 'A number under which a register knows an organisation.' })
export class RegisterNumberInput {
  @LineField('The register, as an org-id.guide prefix such as GB-CHC.', { longest: 40 })
  readonly scheme!: string;

  @LineField('The number in that register.', { longest: 100 })
  readonly identifier!: string;

  @OfTypeField(
    () => Boolean,
    'Whether it is the one to quote. The first number is, unless another says so.',
    { presence: 'optional' },
    IsBoolean(),
  )
  readonly isPrimary?: boolean;
}

@InputType({ description: 'An organisation to register.' })
export class RegisterOrganisationInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @LineField('The name it goes by.')
  readonly name!: string;

  @OfTypeField(() => CountryScalar, 'Where it is registered, ISO 3166-1.', { presence: 'clearable' })
  readonly country?: string | null;

  @WebAddressField('Its public website.', { presence: 'clearable' })
  readonly website?: string | null;

  @ListField(() => RegisterNumberInput, 'Its numbers in registers, at most twenty.', { presence: 'optional', most: 20 })
  readonly identifiers?: readonly RegisterNumberInput[];
}

@InputType({ description: 'What is to change about an organisation. What is left out stays.' })
export class ChangeOrganisationInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the organisation.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @LineField('The name it goes by. Add the former one as an alias, so that it is still found by it.', { presence: 'optional' })
  readonly name?: string;

  @OfTypeField(() => CountryScalar, 'Where it is registered, ISO 3166-1; null where unknown.', { presence: 'clearable' })
  readonly country?: string | null;

  @WebAddressField('Its public website; null where unknown.', { presence: 'clearable' })
  readonly website?: string | null;
}

@InputType({ description: 'A number to add to an organisation.' })
export class AddOrganisationIdentifierInput extends RegisterNumberInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the organisation.')
  readonly organisationId!: string;
}

@InputType({ description: 'Another name to add to an organisation.' })
export class AddOrganisationAliasInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the organisation.')
  readonly organisationId!: string;

  @LineField('The other name, such as a former one or one in another script.')
  readonly name!: string;
}

@InputType({ description: 'Two records of one organisation.' })
export class MergeOrganisationsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the record that is to be replaced.')
  readonly duplicateId!: string;

  @IdField('The public id of the record that stays.')
  readonly survivorId!: string;
}
