import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { AddOrganisationAlias } from './add-organisation-alias.js';
import { AddOrganisationIdentifier } from './add-organisation-identifier.js';
import { ChangeOrganisation } from './change-organisation.js';
import { OrganisationMemberResolver } from './graphql/organisation-member.resolver.js';
import { OrganisationReadsResolver } from './graphql/organisation-reads.resolver.js';
import { organisationMemberPayload, organisationPayload } from './graphql/organisation.payloads.js';
import { OrganisationResolver } from './graphql/organisation.resolver.js';
import { AddOrganisationMember } from './members/add-organisation-member.js';
import { ChangeOrganisationMember } from './members/change-organisation-member.js';
import { RemoveOrganisationMember } from './members/remove-organisation-member.js';
import { MergeOrganisations } from './merge-organisations.js';
import { OrganisationAlias } from './organisation-alias.entity.js';
import { OrganisationIdentifier } from './organisation-identifier.entity.js';
import { OrganisationMembership } from './organisation-membership.entity.js';
import { Organisation } from './organisation.entity.js';
import { RegisterOrganisation } from './register-organisation.js';

const verbs = [
  RegisterOrganisation,
  ChangeOrganisation,
  AddOrganisationIdentifier,
  AddOrganisationAlias,
  MergeOrganisations,
  AddOrganisationMember,
  ChangeOrganisationMember,
  RemoveOrganisationMember,
];
const resolvers = [
  OrganisationReadsResolver,
  OrganisationResolver,
  OrganisationMemberResolver,
  organisationPayload.resolver,
  organisationMemberPayload.resolver,
];

@Module({
  imports: [MikroOrmModule.forFeature([Organisation, OrganisationIdentifier, OrganisationAlias, OrganisationMembership])],
  providers: [...verbs, ...resolvers],
})
export class OrganisationsModule {}
