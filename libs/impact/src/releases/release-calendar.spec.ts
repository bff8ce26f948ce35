import { demandDue, lastPeriodEnd, nextPeriodEnd, validUntil } from './release-calendar.js';

const refusal = (...given: Parameters<typeof demandDue>): string => {
  try {
    demandDue(...given);
    return 'none';
  } catch (failure) {
    return (failure as { code: string }).code;
  }
};

describe('the calendar of releases', () => {
  it.each([
    ['2026-06-30', '2025-12-31'],
    ['2026-07-01', '2026-06-30'],
    ['2026-12-31', '2026-06-30'],
    ['2027-01-01', '2026-12-31'],
  ])('on %s the last half-year that is over ended on %s', (today, end) => expect(lastPeriodEnd(today)).toBe(end));

  it.each([
    ['2026-06-30', '2026-12-31'],
    ['2026-12-31', '2027-06-30'],
  ])('after %s comes %s', (end, next) => expect(nextPeriodEnd(end)).toBe(next));

  it('lets the last half-year be released, once', () => {
    expect(refusal('2026-06-30', '2026-11-23', undefined)).toBe('none');
    expect(refusal('2026-06-30', '2026-11-23', { periodEnd: '2026-06-30', releasedOn: '2026-07-02' })).toBe('RELEASE_TOO_SOON');
  });

  it.each([
    ['2026-12-31', 'RELEASE_TOO_SOON'],
    ['2025-12-31', 'BAD_INPUT'],
    ['2026-03-31', 'BAD_INPUT'],
  ])('refuses %s on 23 November 2026: %s', (periodEnd, code) => expect(refusal(periodEnd, '2026-11-23', undefined)).toBe(code));

  it('refuses two that lie close together, though each is of its own half-year', () => {
    const late = { periodEnd: '2026-06-30', releasedOn: '2026-12-20' };
    expect(refusal('2026-12-31', '2027-01-02', late)).toBe('RELEASE_TOO_SOON');
    expect(refusal('2026-12-31', '2027-04-18', late)).toBe('RELEASE_TOO_SOON');
    expect(refusal('2026-12-31', '2027-04-19', late)).toBe('none');
  });

  it('ends a year after the release, on a day that exists', () => {
    expect([validUntil('2026-11-23'), validUntil('2028-02-29')]).toEqual(['2027-11-23', '2029-02-28']);
  });
});
