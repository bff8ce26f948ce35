import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { SafeguardingAlert } from './alerts/safeguarding-alert.entity.js';
import { SettleSafeguardingAlert } from './alerts/settle-safeguarding-alert.js';
import { attestationEntities, attestationVerbs } from './attestations/attestation.verbs.js';
import { attestationResolvers } from './graphql/attestation.resolvers.js';
import { LeadershipReadsResolver } from './graphql/leadership-reads.resolver.js';
import { ParticipationResolver } from './graphql/participation.resolver.js';
import { participationActivityPayload, safeguardingAlertPayload } from './graphql/safeguarding.payloads.js';
import { SafeguardingResolver } from './graphql/safeguarding.resolver.js';
import { SeatOfferResolver } from './graphql/seat-offer.resolver.js';
import { ChooseBadgeDays } from './badges/choose-badge-days.js';
import { PublishBadges } from './badges/publish-badges.js';
import { RequestBadge } from './badges/request-badge.js';
import { ShownBadges } from './badges/shown-badges.js';
import { BadgeResolver } from './graphql/badge.resolver.js';
import { ForgetConsentEvents } from './seats/forget-consent-events.js';
import { LapseStandings } from './lapse-standings.js';
import { PapersController } from './papers/papers.controller.js';
import { ChangeActivity } from './participation/change-activity.js';
import { DeclareActivity } from './participation/declare-activity.js';
import { EndActivity } from './participation/end-activity.js';
import { ParticipationActivity } from './participation/participation-activity.entity.js';
import { AnswerForSeat } from './seats/answer-for-seat.js';
import { ChangeWill } from './seats/change-will.js';
import { LayOutSeats } from './seats/lay-out-seats.js';
import { OfferSeats } from './seats/offer-seats.js';
import { SweepSeats } from './seats/sweep-seats.js';
import { WithdrawConsent } from './seats/withdraw-consent.js';
import { SensitiveReadsResolver } from './graphql/sensitive-reads.resolver.js';
import { LeaveWithMerge } from './attestations/leave-with-merge.js';
import { RebuildStandings } from './standings/rebuild-standings.js';
import { RecomputeAll } from './standings/recompute-all.js';
import { RecomputeStanding } from './standings/recompute-standing.js';

const seats = [LayOutSeats, ChangeWill, AnswerForSeat, WithdrawConsent, OfferSeats, SweepSeats];
const badges = [RequestBadge, ChooseBadgeDays, PublishBadges, ShownBadges];
const standings = [RecomputeStanding, RecomputeAll, RebuildStandings, LapseStandings, ForgetConsentEvents];

const participation = [DeclareActivity, ChangeActivity, EndActivity, SettleSafeguardingAlert];
const resolvers = [
  LeadershipReadsResolver,
  ParticipationResolver,
  SafeguardingResolver,
  SeatOfferResolver,
  BadgeResolver,
  ...[participationActivityPayload, safeguardingAlertPayload].map(({ resolver }) => resolver),
];

@Module({
  imports: [MikroOrmModule.forFeature([...attestationEntities, ParticipationActivity, SafeguardingAlert])],
  controllers: [PapersController],
  providers: [
    ...attestationVerbs,
    ...attestationResolvers,
    SensitiveReadsResolver,
    ...seats,
    ...badges,
    ...standings,
    LeaveWithMerge,
    ...participation,
    ...resolvers,
  ],
  exports: [...seats, ...badges, ...standings, LeaveWithMerge],
})
export class LeadershipModule {}
