import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnAttestation, type AttestationAct } from './act-on-attestation.js';
import { withdrawStanding } from './same-subject.js';

/** “Prefer not to say”: always offered, and of no consequence whatever. */
@Injectable()
export class DeclineToSay {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: AttestationAct): Promise<Answer<FundOwnedId>> {
    // One name for both answers: the audit must not tell which of them was given.
    const act = { operation: 'replyOnLeadership', may: 'attest', fields: ['replyStatus'], input } as const;
    return this.acting.execute(actor, act, async ({ em, attestation, now }) => {
      attestation.decline();
      await withdrawStanding(em, attestation, now);
    });
  }
}
