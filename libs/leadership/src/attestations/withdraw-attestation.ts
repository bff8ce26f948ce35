import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnAttestation, type AttestationAct } from './act-on-attestation.js';
import { endReview } from './same-subject.js';

/** Taken back by the organisation, at any time and without a reason. */
@Injectable()
export class WithdrawAttestation {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: AttestationAct): Promise<Answer<FundOwnedId>> {
    const act = { operation: 'withdrawAttestation', may: 'attest', fields: ['state'], input } as const;
    return this.acting.execute(actor, act, async ({ em, attestation, now }) => {
      attestation.move('withdraw');
      await endReview(em, attestation, 'ENDED', now);
    });
  }
}
