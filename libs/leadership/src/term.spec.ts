import { TermRefused } from './leadership.errors.js';
import { demandTerm, isWithinTerm, monthsLater } from './term.js';

const day = (text: string) => new Date(`${text}T10:30:00Z`);

describe('twelve months', () => {
  it.each([
    ['2026-01-15', '2027-01-15'],
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-28'],
    ['2026-12-31', '2027-12-31'],
  ])('from %s end on %s', (from, until) => expect(monthsLater(day(from), 12)).toEqual(day(until)));

  it('are calendar months, also where a month is short', () => expect(monthsLater(day('2026-01-31'), 1)).toEqual(day('2026-02-28')));

  it('may be used in full, a leap day included', () => {
    expect(() => demandTerm(day('2026-01-15'), day('2027-01-15'))).not.toThrow();
    expect(() => demandTerm(day('2028-02-29'), day('2029-02-28'))).not.toThrow();
  });

  it.each([
    ['is a millisecond longer', day('2026-01-15'), new Date(day('2027-01-15').getTime() + 1)],
    ['is a day longer after a leap day', day('2028-02-29'), day('2029-03-01')],
    ['ends as it begins', day('2026-01-15'), day('2026-01-15')],
    ['ends before it begins', day('2026-01-15'), day('2025-01-15')],
    ['has no readable end', day('2026-01-15'), new Date(Number.NaN)],
    ['has no readable beginning', new Date(Number.NaN), day('2026-01-15')],
  ])('refuse a term that %s', (_, from, until) => expect(() => demandTerm(from, until)).toThrow(TermRefused));

  it('are read the same way', () => {
    expect(isWithinTerm(day('2028-02-29'), day('2030-01-01'), day('2029-02-27'))).toBe(true);
    expect(isWithinTerm(day('2028-02-29'), day('2030-01-01'), day('2029-02-28'))).toBe(false);
  });
});
