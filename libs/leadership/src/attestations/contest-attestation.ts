import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnAttestation, type AttestationAct } from './act-on-attestation.js';
import { Complaint, type ComplaintMatter } from './complaint.entity.js';

export type Contest = AttestationAct & { readonly about: ComplaintMatter };

/** A credible complaint: until it is reviewed, within thirty days, the attestation speaks to nobody. */
@Injectable()
export class ContestAttestation {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: Contest): Promise<Answer<FundOwnedId>> {
    const act = { operation: 'contestAttestation', may: 'verify', fields: ['state', 'complaint'], input } as const;
    return this.acting.execute(actor, act, async ({ em, attestation, now }) => {
      attestation.contest();
      em.persist(Complaint.of(attestation, input.about, now));
    });
  }
}
