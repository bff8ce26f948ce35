import { payloadOf } from '@ledby/platform';
import { attestationReads } from '../attestations/attestation.reads.js';
import { engagementTrainingReads } from '../attestations/engagement-training.reads.js';
import { leadershipPolicyReads } from '../policies/leadership-policy.reads.js';

export const attestationPayload = payloadOf(attestationReads);
export const engagementTrainingPayload = payloadOf(engagementTrainingReads);
export const leadershipPolicyPayload = payloadOf(leadershipPolicyReads);
