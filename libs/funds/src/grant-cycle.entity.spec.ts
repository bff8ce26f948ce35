import { BadInput, Conflict, IllegalTransition } from '@ledby/kernel';
import { CallClosed } from './funds.errors.js';
import { GrantCycle } from './grant-cycle.entity.js';

const aCycle = () => Object.assign(GrantCycle.of('fund', { number: '11', title: 'Cycle 11', opensOn: '2026-02-01' }), { version: 3 });

describe('a grant cycle', () => {
  it('starts in preparation', () => {
    expect(aCycle()).toMatchObject({ status: 'DRAFT', closesOn: null, applicationsReceived: null });
  });

  it('names what a change changed', () => {
    const cycle = aCycle();
    expect(cycle.change({ closesOn: '2026-04-30', title: 'Cycle 11', applicationsReceived: 320 }, 3)).toEqual([
      'closesOn',
      'applicationsReceived',
    ]);
    expect(cycle.closesOn).toBe('2026-04-30');
  });

  it.each<[string, () => unknown, new (...args: never[]) => Error]>([
    ['it closes before it opens', () => aCycle().change({ closesOn: '2026-01-31' }, 3), BadInput],
    [
      'it opens after it closes',
      () => GrantCycle.of('fund', { number: '1', title: 'x', opensOn: '2026-02-02', closesOn: '2026-02-01' }),
      BadInput,
    ],
    ['somebody has changed it since', () => aCycle().change({ title: 'Other' }, 2), Conflict],
    ['somebody has moved it since', () => aCycle().move('OPEN', 2), Conflict],
    ['the move is not open', () => aCycle().move('DECIDE', 3), IllegalTransition],
  ])('refuses when %s', (_, act, refusal) => {
    expect(act).toThrow(refusal);
  });

  it('changes nothing when it refuses', () => {
    const cycle = aCycle();
    expect(() => cycle.change({ title: 'Other', closesOn: '2026-01-31' }, 3)).toThrow(BadInput);
    expect(() => cycle.move('CLOSE', 3)).toThrow(IllegalTransition);
    expect(cycle).toMatchObject({ title: 'Cycle 11', closesOn: null, status: 'DRAFT' });
  });

  it('takes nothing more once it is closed', () => {
    expect(() => Object.assign(aCycle(), { status: 'CLOSED' }).demandUnfinished()).toThrow(CallClosed);
    expect(() => aCycle().demandUnfinished()).not.toThrow();
  });
});
