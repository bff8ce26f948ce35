import { Module } from '@nestjs/common';
import { SummaryReadsResolver } from './graphql/summary-reads.resolver.js';

@Module({ providers: [SummaryReadsResolver] })
export class ImpactModule {}
