import type { OrganisationRole } from '@ledby/kernel';
import { OrganisationRoleList } from '@ledby/identity';
import { IdField, KeyField, OfTypeField } from '@ledby/platform';
import { Field, InputType } from '@nestjs/graphql';
import { IsEmail, MaxLength } from 'class-validator';

@InputType({ description: 'Who is to act for an organisation, and as what.' })
export class AddOrganisationMemberInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the organisation.')
  readonly organisationId!: string;

  @Field(() => String, { description: 'The e-mail address on the person’s account.' })
  @IsEmail()
  @MaxLength(320)
  readonly email!: string;

  @OfTypeField(() => OrganisationRoleList, 'What the person is to be to the organisation.')
  readonly role!: OrganisationRole;
}

@InputType({ description: 'What somebody is to be to an organisation from now on.' })
export class ChangeOrganisationMemberInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the organisation.')
  readonly organisationId!: string;

  @IdField('The public id of the membership.')
  readonly id!: string;

  @OfTypeField(() => OrganisationRoleList, 'What the person is to be to the organisation.')
  readonly role!: OrganisationRole;
}

@InputType({ description: 'Who is to act for an organisation no longer.' })
export class RemoveOrganisationMemberInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the organisation.')
  readonly organisationId!: string;

  @IdField('The public id of the membership.')
  readonly id!: string;
}
