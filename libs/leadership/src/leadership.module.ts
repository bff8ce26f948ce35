import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { SafeguardingAlert } from './alerts/safeguarding-alert.entity.js';
import { SettleSafeguardingAlert } from './alerts/settle-safeguarding-alert.js';
import { LeadershipReadsResolver } from './graphql/leadership-reads.resolver.js';
import { ParticipationResolver } from './graphql/participation.resolver.js';
import { participationActivityPayload, safeguardingAlertPayload } from './graphql/safeguarding.payloads.js';
import { SafeguardingResolver } from './graphql/safeguarding.resolver.js';
import { LapseStandings } from './lapse-standings.js';
import { ChangeActivity } from './participation/change-activity.js';
import { DeclareActivity } from './participation/declare-activity.js';
import { EndActivity } from './participation/end-activity.js';
import { ParticipationActivity } from './participation/participation-activity.entity.js';
import { LayOutSeats } from './seats/lay-out-seats.js';
import { SensitiveReadsResolver } from './graphql/sensitive-reads.resolver.js';
import { RecomputeStanding } from './standings/recompute-standing.js';

const seats = [LayOutSeats];
const standings = [RecomputeStanding, LapseStandings];

const participation = [DeclareActivity, ChangeActivity, EndActivity, SettleSafeguardingAlert];
const resolvers = [
  LeadershipReadsResolver,
  ParticipationResolver,
  SafeguardingResolver,
  ...[participationActivityPayload, safeguardingAlertPayload].map(({ resolver }) => resolver),
];

@Module({
  imports: [MikroOrmModule.forFeature([ParticipationActivity, SafeguardingAlert])],
  providers: [SensitiveReadsResolver, ...seats, ...standings, ...participation, ...resolvers],
  exports: [...seats, ...standings],
})
export class LeadershipModule {}
