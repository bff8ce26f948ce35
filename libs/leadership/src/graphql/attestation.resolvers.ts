import { AttestationPartsResolver } from './attestation-parts.resolver.js';
import { AttestationReadsResolver } from './attestation-reads.resolver.js';
import { AttestationReviewResolver } from './attestation-review.resolver.js';
import { attestationPayload, engagementTrainingPayload, leadershipPolicyPayload } from './attestation.payloads.js';
import { AttestationResolver } from './attestation.resolver.js';
import { LeadershipPolicyResolver } from './leadership-policy.resolver.js';
import { LeadershipQuestionResolver } from './leadership-question.resolver.js';

export const attestationResolvers = [
  AttestationReadsResolver,
  LeadershipQuestionResolver,
  AttestationResolver,
  AttestationPartsResolver,
  AttestationReviewResolver,
  LeadershipPolicyResolver,
  ...[attestationPayload, engagementTrainingPayload, leadershipPolicyPayload].map(({ resolver }) => resolver),
];
