import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AddOrganisationMember } from '../members/add-organisation-member.js';
import { ChangeOrganisationMember } from '../members/change-organisation-member.js';
import { RemoveOrganisationMember } from '../members/remove-organisation-member.js';
import { AddOrganisationMemberInput, ChangeOrganisationMemberInput, RemoveOrganisationMemberInput } from './organisation-member.inputs.js';
import { organisationMemberPayload, organisationPayload } from './organisation.payloads.js';

const memberOf = ({ organisationId, id }: { readonly organisationId: string; readonly id: string }) => ({
  organisationId: readPlainId(organisationId, 'org'),
  id: readPlainId(id, 'omb'),
});

@Resolver()
export class OrganisationMemberResolver {
  constructor(
    private readonly addition: AddOrganisationMember,
    private readonly changing: ChangeOrganisationMember,
    private readonly removal: RemoveOrganisationMember,
  ) {}

  @Mutation(() => organisationMemberPayload.type, {
    description: 'Lets a person act for an organisation. For its owners; the first one is appointed by an administrator.',
  })
  async addOrganisationMember(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Who, for whom and as what.' }) {
      clientMutationKey: key,
      organisationId,
      email,
      role,
    }: AddOrganisationMemberInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.addition.execute(mustBeSignedIn(actor), {
      key,
      organisationId: readPlainId(organisationId, 'org'),
      email,
      role,
    });
    return { keys: { id: answer.id }, replayed };
  }

  @Mutation(() => organisationMemberPayload.type, {
    description: 'Changes what a person is to an organisation. For its owners, one of whom always remains.',
  })
  async changeOrganisationMember(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Who, and as what.' }) { clientMutationKey: key, role, ...member }: ChangeOrganisationMemberInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.changing.execute(mustBeSignedIn(actor), { key, role, ...memberOf(member) });
    return { keys: { id: answer.id }, replayed };
  }

  @Mutation(() => organisationPayload.type, {
    description: 'Ends that a person acts for an organisation, at once. For its owners, one of whom always remains.',
  })
  async removeOrganisationMember(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Who.' }) { clientMutationKey: key, ...member }: RemoveOrganisationMemberInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.removal.execute(mustBeSignedIn(actor), { key, ...memberOf(member) });
    return { keys: { id: answer.organisationId }, replayed };
  }
}
