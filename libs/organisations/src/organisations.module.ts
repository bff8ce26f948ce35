import { Module } from '@nestjs/common';
import { OrganisationReadsResolver } from './graphql/organisation-reads.resolver.js';

@Module({ providers: [OrganisationReadsResolver] })
export class OrganisationsModule {}
