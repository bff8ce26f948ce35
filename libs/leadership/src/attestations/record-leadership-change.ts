import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnAttestation, type AttestationAct } from './act-on-attestation.js';
import { endReview } from './same-subject.js';

/** Whoever leads has changed: what was attested is true no longer, and ends at once. */
@Injectable()
export class RecordLeadershipChange {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: AttestationAct): Promise<Answer<FundOwnedId>> {
    const act = { operation: 'recordLeadershipChange', may: 'attest', fields: ['state'], input } as const;
    return this.acting.execute(actor, act, async ({ em, attestation, now }) => {
      attestation.move('recordLeadershipChange');
      await endReview(em, attestation, 'ENDED', now);
    });
  }
}
