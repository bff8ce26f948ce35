import { audiences, consentScopes, isLiveFor, narrowed, reaches, withdrawn } from './consent.js';
import { ConsentOnlyNarrows } from './leadership.errors.js';
import { aReceipt, attestedOn, runsOut, today } from './leadership.builders.js';

const before = (moment: Date) => new Date(moment.getTime() - 1);

describe('a consent', () => {
  it('reaches its own audience and every one inside it', () => {
    const reached = consentScopes.map(scope => audiences.filter(audience => reaches(scope, audience)));
    expect(reached).toEqual([['INTERNAL'], ['INTERNAL', 'AGGREGATE'], ['INTERNAL', 'AGGREGATE', 'BADGE']]);
  });

  it.each([
    ['before it was given', before(attestedOn), false],
    ['from that moment', attestedOn, true],
    ['until just before its end', before(runsOut), true],
    ['at its end', runsOut, false],
  ])('counts %s: %#', (_, at, expected) => expect(isLiveFor(aReceipt(), 'BADGE', at)).toBe(expected));

  it('counts for twelve months at most, whatever is stored', () => {
    const tooLong = aReceipt({ expiresAt: new Date('2099-01-01T00:00:00Z') });
    expect(isLiveFor(tooLong, 'BADGE', before(runsOut))).toBe(true);
    expect(isLiveFor(tooLong, 'BADGE', runsOut)).toBe(false);
  });

  it('counts at no moment once withdrawn, not even looking back', () => {
    const gone = withdrawn(aReceipt(), today);
    expect([attestedOn, before(today), today, before(runsOut)].map(at => isLiveFor(gone, 'INTERNAL', at))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is withdrawn once; again changes nothing', () => {
    const gone = withdrawn(aReceipt(), today);
    expect(withdrawn(gone, runsOut)).toEqual(gone);
  });

  it('can be narrowed, and is then out of the wider reach', () => {
    const narrow = narrowed(aReceipt({ scope: 'BADGE' }), 'AGGREGATE');
    expect(audiences.filter(audience => isLiveFor(narrow, audience, today))).toEqual(['INTERNAL', 'AGGREGATE']);
  });

  it.each([
    ['INTERNAL', 'AGGREGATE'],
    ['AGGREGATE', 'BADGE'],
    ['AGGREGATE', 'AGGREGATE'],
  ] as const)('of scope %s refuses to be made %s, and changes nothing', (scope, wanted) => {
    const receipt = aReceipt({ scope });
    expect(() => narrowed(receipt, wanted)).toThrow(ConsentOnlyNarrows);
    expect(receipt).toEqual(aReceipt({ scope }));
  });
});
