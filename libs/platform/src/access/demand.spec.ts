import { anActor, NotAllowed, NotFound } from '@ledby/kernel';
import { AccessPolicy, type RowCondition } from './access-policy.js';
import { demand, demandInFund } from './demand.js';

class Granting extends AccessPolicy {
  constructor(private readonly granted: readonly string[]) {
    super();
  }

  rows(): RowCondition {
    return { kind: 'never' };
  }

  allows(_: unknown, action: string): boolean {
    return this.granted.includes(action);
  }
}

const actor = anActor({ userId: 'ana', funds: { REVIEWER: ['mine'] } });
const refusals = { absent: 'There is none.', denied: 'Not you.' };
const ask = (...granted: string[]) => demand(new Granting(granted), actor, 'change', 'Grant', {}, refusals);

describe('asking before a change', () => {
  it('lets pass who may', () => {
    expect(() => ask('change')).not.toThrow();
  });

  it('refuses who may know of it, and denies that there is anything to who may not', () => {
    expect(() => ask('read')).toThrow(NotAllowed);
    expect(() => ask()).toThrow(NotFound);
  });

  it('asks the same of what is yet to be made in a fund', () => {
    expect(() => demandInFund(new Granting(['create']), actor, 'create', 'Grant', 'mine', 'Not you.')).not.toThrow();
    expect(() => demandInFund(new Granting([]), actor, 'create', 'Grant', 'mine', 'Not you.')).toThrow(NotAllowed);
    expect(() => demandInFund(new Granting([]), actor, 'create', 'Grant', 'theirs', 'Not you.')).toThrow(NotFound);
  });
});
