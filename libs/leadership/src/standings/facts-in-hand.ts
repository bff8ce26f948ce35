import type { LeadershipFacts } from '../leadership-facts.js';
import type { OpenedSeat } from '../seats/open-seats.js';
import type { AttestationFound, BodyFound } from './load-facts.js';

/** All that is known of a subject while it is held still. */
export type FactsInHand = {
  readonly attestation: AttestationFound;
  readonly facts: LeadershipFacts;
  readonly bodies: readonly BodyFound[];
  readonly seats: readonly OpenedSeat[];
};
