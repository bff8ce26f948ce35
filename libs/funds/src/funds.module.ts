import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { AddFundingWindow } from './calls/add-funding-window.js';
import { ChangeFundingWindow } from './calls/change-funding-window.js';
import { ChangeGrantCycle } from './calls/change-grant-cycle.js';
import { CreateGrantCycle } from './calls/create-grant-cycle.js';
import { MoveGrantCycle } from './calls/move-grant-cycle.js';
import { Fund } from './fund.entity.js';
import { Funder } from './funder.entity.js';
import { ChooseLeadershipPolicy } from './funders/choose-leadership-policy.js';
import { CreateFund } from './funders/create-fund.js';
import { CreateFunder } from './funders/create-funder.js';
import { FundingWindow } from './funding-window.entity.js';
import './funds.relations.js';
import { GrantCycle } from './grant-cycle.entity.js';
import { CallReadsResolver } from './graphql/call-reads.resolver.js';
import { cyclePayload, funderPayload, fundPayload, windowPayload } from './graphql/call.payloads.js';
import { CallResolver } from './graphql/call.resolver.js';
import { FundReadsResolver } from './graphql/fund-reads.resolver.js';
import { FundResolver } from './graphql/fund.resolver.js';

const verbs = [
  CreateFunder,
  CreateFund,
  ChooseLeadershipPolicy,
  CreateGrantCycle,
  ChangeGrantCycle,
  MoveGrantCycle,
  AddFundingWindow,
  ChangeFundingWindow,
];
const payloads = [funderPayload, fundPayload, cyclePayload, windowPayload].map(({ resolver }) => resolver);
const resolvers = [FundReadsResolver, CallReadsResolver, FundResolver, CallResolver, ...payloads];

@Module({
  imports: [MikroOrmModule.forFeature([Funder, Fund, GrantCycle, FundingWindow])],
  providers: [...verbs, ...resolvers],
})
export class FundsModule {}
