import type { Guard } from './guard.js';
import { ConfirmationMissing } from './leadership.errors.js';

/** A verifier checks papers and sums, never persons. */
export type Verifier = {
  readonly userId: string;
  readonly trainedInSurvivorEngagement: boolean;
  readonly belongsToSubject: boolean;
};

export function demandTwoVerifiers(verifiers: readonly Verifier[]): void {
  if (verifiers.some(verifier => verifier.belongsToSubject)) {
    throw new ConfirmationMissing('Nobody verifies an attestation of their own organisation.', { rule: 'NOT_OF_THE_SUBJECT' });
  }
  if (new Set(verifiers.map(verifier => verifier.userId)).size < 2) {
    throw new ConfirmationMissing('Two different people verify an attestation.', { rule: 'TWO_PEOPLE' });
  }
  if (!verifiers.some(verifier => verifier.trainedInSurvivorEngagement)) {
    throw new ConfirmationMissing('One of the two has been trained in survivor engagement.', { rule: 'ONE_TRAINED' });
  }
}

export function demandEvidence(guards: readonly Guard[]): void {
  const without = guards.filter(guard => guard.met && (guard.evidence ?? '') === '').map(guard => guard.code);
  if (without.length > 0) {
    throw new ConfirmationMissing('Each guard that is said to be met comes with a paper that shows it.', {
      rule: 'EVIDENCE',
      guards: without,
    });
  }
}

export function demandPeers({
  survivorNetworks,
  referenceLetters,
}: {
  readonly survivorNetworks: number;
  readonly referenceLetters: number;
}): void {
  if (survivorNetworks < 1 && referenceLetters < 2) {
    throw new ConfirmationMissing('Peers are a survivor network, or two letters of reference.', { rule: 'PEERS' });
  }
}
