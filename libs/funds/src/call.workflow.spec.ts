import { IllegalTransition } from '@ledby/kernel';
import { type CallMove, callMoves, type CallStatus, callStatuses, nextStatus, whyNot } from './call.workflow.js';

const legal: readonly (readonly [CallStatus, CallMove, CallStatus])[] = [
  ['DRAFT', 'OPEN', 'OPEN'],
  ['OPEN', 'WITHDRAW', 'DRAFT'],
  ['OPEN', 'ASSESS', 'UNDER_ASSESSMENT'],
  ['OPEN', 'CLOSE', 'CLOSED'],
  ['UNDER_ASSESSMENT', 'REOPEN', 'OPEN'],
  ['UNDER_ASSESSMENT', 'DECIDE', 'AWARDED'],
  ['UNDER_ASSESSMENT', 'CLOSE', 'CLOSED'],
  ['AWARDED', 'REASSESS', 'UNDER_ASSESSMENT'],
  ['AWARDED', 'CLOSE', 'CLOSED'],
];
const illegal = callStatuses
  .flatMap(status => callMoves.map(move => [status, move] as const))
  .filter(([status, move]) => !legal.some(([from, by]) => from === status && by === move));

describe('the life of a call', () => {
  it.each(legal)('%s by %s becomes %s', (status, move, next) => {
    expect(nextStatus(move, status)).toBe(next);
  });

  it.each(illegal)('refuses from %s the move %s, and says why', (status, move) => {
    expect(whyNot(move, status)).toMatch(/^This call .*\. .*\.$/);
    expect(() => nextStatus(move, status)).toThrow(IllegalTransition);
  });

  it('names the moves that are open instead', () => {
    expect(() => nextStatus('DECIDE', 'OPEN')).toThrow(
      expect.objectContaining({ details: { move: 'DECIDE', status: 'OPEN', open: ['WITHDRAW', 'ASSESS', 'CLOSE'] } }),
    );
  });

  it('is over once it is closed', () => {
    expect(callMoves.filter(move => whyNot(move, 'CLOSED') === null)).toEqual([]);
  });
});
