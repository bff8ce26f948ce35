import type { CalendarDate } from '@ledby/kernel';
import { afterTurn } from './badge-turn.js';

const day = (text: string) => text as CalendarDate;
const common = { today: day('2027-03-01'), isBatch: true, until: day('2027-09-01') };
const between = { today: day('2027-04-17'), isBatch: false, until: day('2027-09-01') };
const asked = { isAskedFor: true, shownUntil: null };
const shown = { isAskedFor: false, shownUntil: '2027-09-01' };

describe('a badge', () => {
  it('begins on a common day, where it was asked for and its ground lasts until the next', () => {
    expect(afterTurn(asked, common, true)).toEqual(shown);
    expect(afterTurn(asked, common, false)).toBeNull();
  });

  it('waits on any other day, and is shown on as it was', () => {
    expect(afterTurn(asked, between, true)).toEqual(asked);
    expect(afterTurn(shown, between, true)).toEqual(shown);
  });

  it('ends on the next common day, unless it was asked for anew', () => {
    const past = { isAskedFor: false, shownUntil: '2027-03-01' };
    expect(afterTurn(past, common, true)).toBeNull();
    expect(afterTurn({ ...past, isAskedFor: true }, common, true)).toEqual(shown);
    expect(afterTurn({ ...past, isAskedFor: true }, { ...common, isBatch: false }, true)).toEqual(asked);
  });
});
