import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { demandEvidence } from '../verification-demands.js';
import { ActOnAttestation, type AttestationAct, type InHand } from './act-on-attestation.js';
import { AnsweredGuard } from './answered-guard.entity.js';

@Injectable()
export class SubmitEvidence {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: AttestationAct): Promise<Answer<FundOwnedId>> {
    return this.acting.execute(actor, { operation: 'submitEvidence', may: 'attest', fields: ['state'], input }, async inHand => {
      inHand.attestation.move('submitEvidence');
      await demandPapersIn(inHand);
    });
  }
}

/** Asked when they are handed in, and again before they are found good: a complaint may come before any paper did. */
export async function demandPapersIn({ em, attestation: { fundId, id: attestationId } }: InHand): Promise<void> {
  demandEvidence((await em.find(AnsweredGuard, { fundId, attestationId })).map(({ fact }) => fact));
}
