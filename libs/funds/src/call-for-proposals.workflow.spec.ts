import { IllegalTransition } from '@ledby/kernel';
import {
  needsPeer,
  nextStatus,
  type ProposalCallMove,
  proposalCallMoves,
  type ProposalCallStatus,
  proposalCallStatuses,
  whyNot,
} from './call-for-proposals.workflow.js';

// The life of a call, told a second time by hand: every pair that is not here must be refused.
const life: Record<ProposalCallStatus, Partial<Record<ProposalCallMove, ProposalCallStatus>>> = {
  DRAFT: { CHECK: 'CHECKED', CANCEL: 'CANCELLED' },
  CHECKED: { REVISE: 'DRAFT', PUBLISH: 'PUBLISHED', CANCEL: 'CANCELLED' },
  PUBLISHED: { CLOSE: 'CLOSED', CANCEL: 'CANCELLED' },
  CLOSED: {},
  CANCELLED: {},
};
const pairs = proposalCallStatuses.flatMap(status => proposalCallMoves.map(move => [status, move, life[status][move]] as const));

describe('the life of a call for proposals', () => {
  it.each(pairs.filter(([, , to]) => to !== undefined))('from %s, %s leads to %s', (status, move, to) => {
    expect(whyNot(move, status)).toBeNull();
    expect(nextStatus(move, status)).toBe(to);
  });

  it.each(pairs.filter(([, , to]) => to === undefined))('from %s, %s is refused with a reason', (status, move) => {
    expect(() => nextStatus(move, status)).toThrow(IllegalTransition);
    expect(whyNot(move, status)).toMatch(/^This call [a-z ]+\. [A-Z].+\.$/);
  });

  it('reaches everybody only through a second officer', () => {
    expect(proposalCallMoves.filter(needsPeer)).toEqual(['CHECK']);
    const ways = proposalCallStatuses.filter(status => whyNot('PUBLISH', status) === null);
    expect(ways).toEqual(['CHECKED']);
  });
});
