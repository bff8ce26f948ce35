import { type ActivityStatus, activityStatuses, IllegalTransition } from '@ledby/kernel';
import { type GrantMove, grantMoves, nextStatus, takesPayments, whyNot } from './grant.workflow.js';

const legal: readonly (readonly [ActivityStatus, GrantMove, ActivityStatus])[] = [
  ['PIPELINE', 'BEGIN', 'IMPLEMENTATION'],
  ['PIPELINE', 'CANCEL', 'CANCELLED'],
  ['IMPLEMENTATION', 'SUSPEND', 'SUSPENDED'],
  ['IMPLEMENTATION', 'FINALISE', 'FINALISATION'],
  ['IMPLEMENTATION', 'CANCEL', 'CANCELLED'],
  ['FINALISATION', 'SUSPEND', 'SUSPENDED'],
  ['FINALISATION', 'REOPEN', 'IMPLEMENTATION'],
  ['FINALISATION', 'CLOSE', 'CLOSED'],
  ['SUSPENDED', 'RESUME', 'IMPLEMENTATION'],
  ['SUSPENDED', 'CANCEL', 'CANCELLED'],
];
const illegal = activityStatuses
  .flatMap(status => grantMoves.map(move => [status, move] as const))
  .filter(([status, move]) => !legal.some(([from, by]) => from === status && by === move));

describe('the life of a grant', () => {
  it.each(legal)('%s by %s becomes %s', (status, move, next) => {
    expect(nextStatus('grant', move, status)).toBe(next);
  });

  it.each(illegal)('refuses from %s the move %s, and says why', (status, move) => {
    expect(whyNot('project', move, status)).toMatch(/^This project .*\. .*\.$/);
    expect(() => nextStatus('project', move, status)).toThrow(IllegalTransition);
  });

  it('takes payments while work is done or accounts are open', () => {
    expect(activityStatuses.filter(takesPayments)).toEqual(['IMPLEMENTATION', 'FINALISATION']);
  });
});
