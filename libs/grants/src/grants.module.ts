import { LeadershipModule } from '@ledby/leadership';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { AdoptMergedRecipient } from './awards/adopt-merged-recipient.js';
import { AwardGrant } from './awards/award-grant.js';
import { ChangeGrant } from './awards/change-grant.js';
import { MoveGrant } from './awards/move-grant.js';
import { Disbursement } from './disbursement.entity.js';
import { Grant } from './grant.entity.js';
import './grants.relations.js';
import { DisbursementResolver } from './graphql/disbursement.resolver.js';
import { GrantResolver } from './graphql/grant.resolver.js';
import { PortfolioReadsResolver } from './graphql/portfolio-reads.resolver.js';
import { disbursementPayload, grantPayload, projectPayload } from './graphql/portfolio.payloads.js';
import { ProjectResolver } from './graphql/project.resolver.js';
import { RecordDisbursement } from './payments/record-disbursement.js';
import { ReturnDisbursement } from './payments/return-disbursement.js';
import { Project } from './project.entity.js';
import { ChangeProject } from './projects/change-project.js';
import { MoveProject } from './projects/move-project.js';
import { RegisterProject } from './projects/register-project.js';
import { Tranche } from './tranche.entity.js';

const verbs = [
  RegisterProject,
  ChangeProject,
  MoveProject,
  AwardGrant,
  ChangeGrant,
  MoveGrant,
  AdoptMergedRecipient,
  RecordDisbursement,
  ReturnDisbursement,
];
const payloads = [projectPayload, grantPayload, disbursementPayload].map(({ resolver }) => resolver);
const resolvers = [PortfolioReadsResolver, ProjectResolver, GrantResolver, DisbursementResolver, ...payloads];

@Module({
  imports: [MikroOrmModule.forFeature([Project, Grant, Tranche, Disbursement]), LeadershipModule],
  providers: [...verbs, ...resolvers],
})
export class GrantsModule {}
