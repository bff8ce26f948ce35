import { Module } from '@nestjs/common';
import './funds.relations.js';
import { CallReadsResolver } from './graphql/call-reads.resolver.js';
import { FundReadsResolver } from './graphql/fund-reads.resolver.js';

@Module({ providers: [FundReadsResolver, CallReadsResolver] })
export class FundsModule {}
