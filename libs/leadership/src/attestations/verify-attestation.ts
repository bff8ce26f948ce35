import { type Actor, dayOf, type FundOwnedId, organisationsOf } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { demandTwoVerifiers, type Verifier } from '../verification-demands.js';
import { nextState } from '../verification.workflow.js';
import { ActOnAttestation, type AttestationAct, type InHand } from './act-on-attestation.js';
import { EngagementTraining } from './engagement-training.entity.js';
import { endReview } from './same-subject.js';
import { demandPapersIn } from './submit-evidence.js';
import { Verification } from './verification.entity.js';

/** The first of two people says so and it waits; with the second it is verified. */
@Injectable()
export class VerifyAttestation {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: AttestationAct): Promise<Answer<FundOwnedId>> {
    return this.acting.execute(actor, { operation: 'verifyAttestation', may: 'verify', fields: ['verifications'], input }, async inHand => {
      const { em, attestation, now } = inHand;
      nextState('verify', attestation.state);
      await demandPapersIn(inHand);
      const { fundId, id: attestationId, verificationRound: round } = attestation;
      const earlier = (await em.find(Verification, { fundId, attestationId, round })).map(({ verifier }) => verifier);
      const verifier = await verifierOf(inHand);
      if (earlier.length > 0 || verifier.belongsToSubject) {
        demandTwoVerifiers([...earlier, verifier]);
        attestation.move('verify');
        await endReview(em, attestation, 'DISMISSED', now);
      } else {
        attestation.touch();
      }
      em.persist(Verification.of(attestation, verifier, now));
    });
  }
}

async function verifierOf({ em, actor, attestation: { fundId, organisationId }, now }: InHand): Promise<Verifier> {
  const trained = await em.count(EngagementTraining, { fundId, userId: actor.userId, trainedOn: { $lte: dayOf(now) } });
  return {
    userId: actor.userId,
    trainedInSurvivorEngagement: trained > 0,
    belongsToSubject: organisationsOf(actor).includes(organisationId),
  };
}
