import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnAttestation, type AttestationAct } from './act-on-attestation.js';
import { endReview } from './same-subject.js';

/** The complaint was reviewed and found wrong. It stands as the organisation’s own statement and is verified anew. */
@Injectable()
export class DismissComplaint {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: AttestationAct): Promise<Answer<FundOwnedId>> {
    const act = { operation: 'dismissComplaint', may: 'verify', fields: ['state'], input } as const;
    return this.acting.execute(actor, act, async ({ em, attestation, now }) => {
      attestation.move('dismissComplaint');
      await endReview(em, attestation, 'DISMISSED', now);
    });
  }
}
