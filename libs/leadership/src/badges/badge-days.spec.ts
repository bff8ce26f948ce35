import type { CalendarDate } from '@ledby/kernel';
import { everyCommonDay, lastCommonDay, nextCommonDay, nextDayOf, takesPart } from './badge-days.js';

const day = (text: string) => text as CalendarDate;

describe('the days on which badges begin and end', () => {
  it.each([
    ['2026-01-15', '2025-09-01', '2026-03-01'],
    ['2026-02-28', '2025-09-01', '2026-03-01'],
    ['2026-03-01', '2026-03-01', '2026-09-01'],
    ['2026-08-31', '2026-03-01', '2026-09-01'],
    ['2026-09-01', '2026-09-01', '2027-03-01'],
    ['2026-12-31', '2026-09-01', '2027-03-01'],
  ])('are common to all: on %s the last was %s and the next is %s', (today, last, next) => {
    expect(lastCommonDay(day(today))).toBe(last);
    expect(nextCommonDay(day(today))).toBe(next);
  });

  it.each([
    ['2026-01-15', '2026-03-01', '2026-09-01'],
    ['2026-03-01', '2027-03-01', '2026-09-01'],
    ['2026-10-02', '2027-03-01', '2027-09-01'],
  ])('come later for a fund that takes part in fewer: from %s on, March is %s and September is %s', (today, march, september) => {
    expect(nextDayOf({ inMarch: true, inSeptember: false }, day(today))).toBe(march);
    expect(nextDayOf({ inMarch: false, inSeptember: true }, day(today))).toBe(september);
    expect(nextDayOf(everyCommonDay, day(today))).toBe(nextCommonDay(day(today)));
  });

  it('can be fewer for a fund, never others', () => {
    const marchAlone = { inMarch: true, inSeptember: false };
    expect([day('2026-03-01'), day('2026-09-01')].map(common => takesPart(marchAlone, common))).toEqual([true, false]);
    expect([day('2026-03-01'), day('2026-09-01')].map(common => takesPart(everyCommonDay, common))).toEqual([true, true]);
  });
});
