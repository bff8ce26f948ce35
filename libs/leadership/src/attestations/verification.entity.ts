import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import type { Verifier } from '../verification-demands.js';
import type { LeadershipAttestation } from './leadership-attestation.entity.js';

const VerificationSchema = defineEntity({
  name: 'Verification',
  schema: 'restricted',
  tableName: 'leadership_verification',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    attestationId: p.uuid(),
    organisationId: p.uuid(),
    round: p.integer(),
    verifierId: p.uuid(),
    wasTrained: p.boolean(),
    verifiedAt: p.datetime(),
  },
});

/** One person of the fund has looked at the papers and the sums. Written once; the next round begins without it. */
export class Verification extends VerificationSchema.class {
  static of(
    { fundId, id: attestationId, organisationId, verificationRound: round }: LeadershipAttestation,
    by: Verifier,
    now: Date,
  ): Verification {
    const { userId: verifierId, trainedInSurvivorEngagement: wasTrained } = by;
    return Object.assign(new Verification(), {
      fundId,
      id: newId(),
      attestationId,
      organisationId,
      round,
      verifierId,
      wasTrained,
      verifiedAt: now,
    });
  }

  get verifier(): Verifier {
    return { userId: this.verifierId, trainedInSurvivorEngagement: this.wasTrained, belongsToSubject: false };
  }
}
VerificationSchema.setClass(Verification);
