import { IllegalTransition } from '@ledby/kernel';
import {
  nextState,
  speaksTo,
  type VerificationMove,
  type VerificationState,
  verificationStates,
  verificationWorkflow,
  whyNot,
} from './verification.workflow.js';

const moves = Object.keys(verificationWorkflow) as VerificationMove[];
const states = Object.keys(verificationStates) as VerificationState[];

// The life of an attestation, told a second time by hand: every pair that is not here must be refused.
const life: Record<VerificationState, Partial<Record<VerificationMove, VerificationState>>> = {
  DRAFT: { attest: 'SELF_ATTESTED', withdraw: 'WITHDRAWN' },
  SELF_ATTESTED: {
    submitEvidence: 'EVIDENCE_SUBMITTED',
    contest: 'CONTESTED',
    expire: 'EXPIRED',
    recordLeadershipChange: 'EXPIRED',
    supersede: 'SUPERSEDED',
    withdraw: 'WITHDRAWN',
  },
  EVIDENCE_SUBMITTED: {
    confirmAsPeers: 'PEER_CONFIRMED',
    verify: 'FUND_VERIFIED',
    contest: 'CONTESTED',
    expire: 'EXPIRED',
    recordLeadershipChange: 'EXPIRED',
    supersede: 'SUPERSEDED',
    withdraw: 'WITHDRAWN',
  },
  PEER_CONFIRMED: {
    verify: 'FUND_VERIFIED',
    contest: 'CONTESTED',
    expire: 'EXPIRED',
    recordLeadershipChange: 'EXPIRED',
    supersede: 'SUPERSEDED',
    withdraw: 'WITHDRAWN',
  },
  FUND_VERIFIED: {
    contest: 'CONTESTED',
    expire: 'EXPIRED',
    recordLeadershipChange: 'EXPIRED',
    supersede: 'SUPERSEDED',
    withdraw: 'WITHDRAWN',
  },
  CONTESTED: {
    verify: 'FUND_VERIFIED',
    dismissComplaint: 'SELF_ATTESTED',
    upholdComplaint: 'EXPIRED',
    expire: 'EXPIRED',
    recordLeadershipChange: 'EXPIRED',
    withdraw: 'WITHDRAWN',
  },
  EXPIRED: { supersede: 'SUPERSEDED', withdraw: 'WITHDRAWN' },
  WITHDRAWN: {},
  SUPERSEDED: {},
};
const pairs = states.flatMap(state => moves.map(move => [state, move, life[state][move]] as const));

describe('the life of an attestation', () => {
  it.each(pairs.filter(([, , to]) => to !== undefined))('from %s, %s leads to %s', (state, move, to) => {
    expect(whyNot(move, state)).toBeNull();
    expect(nextState(move, state)).toBe(to);
  });

  it.each(pairs.filter(([, , to]) => to === undefined))('from %s, %s is refused with a reason', (state, move) => {
    expect(() => nextState(move, state)).toThrow(IllegalTransition);
    expect(whyNot(move, state)).toMatch(/^This attestation [a-z ]+\. [A-Z].+\.$/);
  });

  it('gives the same reason for all that has ended, however it ended', () => {
    for (const move of moves) {
      const reasons = (['EXPIRED', 'WITHDRAWN', 'SUPERSEDED'] as const).map(state => whyNot(move, state)).filter(reason => reason !== null);
      expect(new Set(reasons).size).toBeLessThanOrEqual(1);
    }
  });

  it('can be left by the subject at any time, from whatever has not ended for good', () => {
    const closed = states.filter(state => whyNot('withdraw', state) !== null);
    expect(closed).toEqual(['WITHDRAWN', 'SUPERSEDED']);
  });

  it('reaches the public only through the fund', () => {
    const publicly = states.filter(state => speaksTo(state, 'AGGREGATE') || speaksTo(state, 'BADGE'));
    expect(publicly).toEqual(['FUND_VERIFIED']);
    expect(moves.filter(move => verificationWorkflow[move].to === 'FUND_VERIFIED').map(move => verificationWorkflow[move].by)).toEqual([
      'FUND',
    ]);
  });
});
