import { Module } from '@nestjs/common';
import './grants.relations.js';
import { PortfolioReadsResolver } from './graphql/portfolio-reads.resolver.js';

@Module({ providers: [PortfolioReadsResolver] })
export class GrantsModule {}
