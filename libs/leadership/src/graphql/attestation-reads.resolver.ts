import type { Actor } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, OneOf, Reads } from '@ledby/platform';
import { Args, ID, Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { attestationReads } from '../attestations/attestation.reads.js';
import { engagementTrainingReads } from '../attestations/engagement-training.reads.js';
import { organisationNoticeReads } from '../attestations/organisation-notice.reads.js';
import { complaintReads } from '../attestations/review.reads.js';

@Resolver()
export class AttestationReadsResolver {
  constructor(private readonly reads: Reads) {}

  @ConnectionOf(attestationReads, 'The attestations of your organisations, and those towards the funds that you are an officer of.')
  leadershipAttestations(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(attestationReads, actor, info);
  }

  @OneOf(attestationReads, 'One attestation.')
  leadershipAttestation(
    @Args('id', { type: () => ID, description: 'Its public id.' }) id: string,
    @CurrentActor() actor: Actor | undefined,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return this.reads.byId(attestationReads, actor, info, id);
  }

  @ConnectionOf(complaintReads, 'Complaints about attestations towards the funds that you are an officer of, overdue ones too.')
  leadershipComplaints(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(complaintReads, actor, info);
  }

  @ConnectionOf(engagementTrainingReads, 'Trainings recorded in the funds that you are an officer of.')
  engagementTrainings(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(engagementTrainingReads, actor, info);
  }

  @ConnectionOf(organisationNoticeReads, 'What the people of your organisations should know in time.')
  organisationNotices(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(organisationNoticeReads, actor, info);
  }
}
