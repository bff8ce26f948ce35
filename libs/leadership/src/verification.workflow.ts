import { IllegalTransition } from '@ledby/kernel';
import type { Audience } from './consent.js';

type StateRule = { readonly speaksTo: readonly Audience[]; readonly reads: string };

const ended: StateRule = { speaksTo: [], reads: 'is no longer stated' };

/** To whom an attestation speaks in each state. The public, as a badge or within a sum, hears only what the fund has verified. */
export const verificationStates = {
  DRAFT: { speaksTo: [], reads: 'is still a draft' },
  SELF_ATTESTED: { speaksTo: ['INTERNAL'], reads: 'is attested without evidence yet' },
  EVIDENCE_SUBMITTED: { speaksTo: ['INTERNAL'], reads: 'waits for the fund with its evidence' },
  PEER_CONFIRMED: { speaksTo: ['INTERNAL'], reads: 'is confirmed by peers and waits for the fund' },
  FUND_VERIFIED: { speaksTo: ['INTERNAL', 'AGGREGATE', 'BADGE'], reads: 'is verified by the fund' },
  CONTESTED: { speaksTo: [], reads: 'is contested and under review' },
  EXPIRED: ended,
  WITHDRAWN: ended,
  SUPERSEDED: ended,
} as const satisfies Record<string, StateRule>;
export type VerificationState = keyof typeof verificationStates;

export type Party = 'SUBJECT' | 'PEERS' | 'FUND' | 'CLOCK';

type Move = {
  readonly from: readonly VerificationState[];
  readonly to: VerificationState;
  readonly by: Party;
  readonly when: string;
};

/** The whole life of an attestation. */
export const verificationWorkflow = {
  attest: { from: ['DRAFT'], to: 'SELF_ATTESTED', by: 'SUBJECT', when: 'Only a draft can be attested.' },
  submitEvidence: {
    from: ['SELF_ATTESTED'],
    to: 'EVIDENCE_SUBMITTED',
    by: 'SUBJECT',
    when: 'Evidence is handed in once, after the attestation and before it is verified.',
  },
  confirmAsPeers: {
    from: ['EVIDENCE_SUBMITTED'],
    to: 'PEER_CONFIRMED',
    by: 'PEERS',
    when: 'Peers confirm what waits for the fund with its evidence.',
  },
  // From CONTESTED too: a complaint that was reviewed and found wrong ends in a fresh verification, by two people again.
  verify: {
    from: ['EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'CONTESTED'],
    to: 'FUND_VERIFIED',
    by: 'FUND',
    when: 'The fund verifies an attestation whose evidence is in.',
  },
  contest: {
    from: ['SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED'],
    to: 'CONTESTED',
    by: 'FUND',
    when: 'Only an attestation that stands can be contested.',
  },
  // Never back to a verified state by itself: what was contested from there would return without anybody having looked.
  dismissComplaint: { from: ['CONTESTED'], to: 'SELF_ATTESTED', by: 'FUND', when: 'There is no complaint under review.' },
  upholdComplaint: { from: ['CONTESTED'], to: 'EXPIRED', by: 'FUND', when: 'There is no complaint under review.' },
  expire: {
    from: ['SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED', 'CONTESTED'],
    to: 'EXPIRED',
    by: 'CLOCK',
    when: 'Only an attestation that stands can expire.',
  },
  recordLeadershipChange: {
    from: ['SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED', 'CONTESTED'],
    to: 'EXPIRED',
    by: 'SUBJECT',
    when: 'Only an attestation that stands ends with a change of leadership.',
  },
  // Not from CONTESTED: a new attestation must not step over a complaint.
  supersede: {
    from: ['SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED', 'EXPIRED'],
    to: 'SUPERSEDED',
    by: 'SUBJECT',
    when: 'A newer attestation takes the place of one that stands or has run out, and waits while a complaint is under review.',
  },
  withdraw: {
    from: ['DRAFT', 'SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED', 'CONTESTED', 'EXPIRED'],
    to: 'WITHDRAWN',
    by: 'SUBJECT',
    when: 'It has already been taken back or replaced.',
  },
} as const satisfies Record<string, Move>;
export type VerificationMove = keyof typeof verificationWorkflow;

const states: ReadonlyMap<string, StateRule> = new Map(Object.entries(verificationStates));

export const speaksTo = (state: VerificationState, audience: Audience): boolean => states.get(state)?.speaksTo.includes(audience) ?? false;

/** Null when the move is open. What has ended says only that it has: whether it lapsed or was taken back is nobody’s business. */
export function whyNot(move: VerificationMove, state: VerificationState): string | null {
  const { from, when }: Move = verificationWorkflow[move];
  return from.includes(state) ? null : `This attestation ${states.get(state)?.reads ?? ended.reads}. ${when}`;
}

export function nextState(move: VerificationMove, state: VerificationState): VerificationState {
  const reason = whyNot(move, state);
  if (reason !== null) {
    throw new IllegalTransition(reason, { move });
  }
  return verificationWorkflow[move].to;
}
