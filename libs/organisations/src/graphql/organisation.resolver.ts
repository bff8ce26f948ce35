import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AddOrganisationAlias } from '../add-organisation-alias.js';
import { AddOrganisationIdentifier } from '../add-organisation-identifier.js';
import { ChangeOrganisation } from '../change-organisation.js';
import { MergeOrganisations } from '../merge-organisations.js';
import { RegisterOrganisation } from '../register-organisation.js';
import {
  AddOrganisationAliasInput,
  AddOrganisationIdentifierInput,
  ChangeOrganisationInput,
  MergeOrganisationsInput,
  RegisterOrganisationInput,
} from './organisation.inputs.js';
import { organisationPayload } from './organisation.payloads.js';

const organisationId = (publicId: string) => readPlainId(publicId, 'org');

@Resolver()
export class OrganisationResolver {
  constructor(
    private readonly registration: RegisterOrganisation,
    private readonly changing: ChangeOrganisation,
    private readonly numbering: AddOrganisationIdentifier,
    private readonly naming: AddOrganisationAlias,
    private readonly merging: MergeOrganisations,
  ) {}

  @Mutation(() => organisationPayload.type, {
    description: 'Registers an organisation for all funds. A register number that is known already is refused with ORGANISATION_KNOWN.',
  })
  async registerOrganisation(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The organisation to register.' }) {
      clientMutationKey: key,
      identifiers = [],
      ...wish
    }: RegisterOrganisationInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.registration.execute(mustBeSignedIn(actor), { key, identifiers, ...wish });
    return { keys: { id: answer.id }, replayed };
  }

  @Mutation(() => organisationPayload.type, { description: 'Changes what the registry says of an organisation.' })
  async changeOrganisation(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What is to change.' }) { clientMutationKey: key, id, ...wish }: ChangeOrganisationInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.changing.execute(mustBeSignedIn(actor), { key, id: organisationId(id), ...wish });
    return { keys: { id: answer.id }, replayed };
  }

  @Mutation(() => organisationPayload.type, { description: 'Adds a register number to an organisation.' })
  async addOrganisationIdentifier(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The number to add.' }) {
      clientMutationKey: key,
      organisationId: id,
      ...number
    }: AddOrganisationIdentifierInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.numbering.execute(mustBeSignedIn(actor), {
      key,
      organisationId: organisationId(id),
      ...number,
    });
    return { keys: { id: answer.id }, replayed };
  }

  @Mutation(() => organisationPayload.type, { description: 'Adds another name to an organisation; searches find it by that name too.' })
  async addOrganisationAlias(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The name to add.' }) { clientMutationKey: key, organisationId: id, name }: AddOrganisationAliasInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.naming.execute(mustBeSignedIn(actor), { key, organisationId: organisationId(id), name });
    return { keys: { id: answer.id }, replayed };
  }

  @Mutation(() => organisationPayload.type, {
    description:
      'Says that two records are one organisation. Numbers and names move to the record that stays; projects and grants follow fund by fund, by `adoptMergedRecipient`.',
  })
  async mergeOrganisations(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The two records.' }) { clientMutationKey: key, duplicateId, survivorId }: MergeOrganisationsInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.merging.execute(mustBeSignedIn(actor), {
      key,
      duplicateId: organisationId(duplicateId),
      survivorId: organisationId(survivorId),
    });
    return { keys: { id: answer.id }, replayed };
  }
}
