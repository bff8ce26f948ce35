import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnAttestation, type AttestationAct } from './act-on-attestation.js';
import { endReview } from './same-subject.js';

/** The complaint was reviewed and found right: the attestation ends, and to readers it is as if it had run out. */
@Injectable()
export class UpholdComplaint {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: AttestationAct): Promise<Answer<FundOwnedId>> {
    const act = { operation: 'upholdComplaint', may: 'verify', fields: ['state'], input } as const;
    return this.acting.execute(actor, act, async ({ em, attestation, now }) => {
      attestation.move('upholdComplaint');
      await endReview(em, attestation, 'UPHELD', now);
    });
  }
}
