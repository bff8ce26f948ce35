import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { demandPeers } from '../verification-demands.js';
import { ActOnAttestation, type AttestationAct } from './act-on-attestation.js';

export type PeersConfirmed = AttestationAct & { readonly survivorNetworks: number; readonly referenceLetters: number };

/** An officer records that peers have confirmed it: how many networks, how many letters, and none of their names. */
@Injectable()
export class ConfirmAsPeers {
  constructor(private readonly acting: ActOnAttestation) {}

  execute(actor: Actor, input: PeersConfirmed): Promise<Answer<FundOwnedId>> {
    const { survivorNetworks, referenceLetters } = input;
    const fields = ['state', 'survivorNetworks', 'referenceLetters'];
    return this.acting.execute(actor, { operation: 'confirmAsPeers', may: 'verify', fields, input }, async ({ attestation }) => {
      attestation.move('confirmAsPeers');
      demandPeers({ survivorNetworks, referenceLetters });
      Object.assign(attestation, { survivorNetworks, referenceLetters });
    });
  }
}
