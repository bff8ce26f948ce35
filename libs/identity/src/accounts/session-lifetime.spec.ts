import { isDueForProlonging, usualLifetime } from './session-lifetime.js';

const start = new Date('2026-03-01T08:00:00Z');
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

describe('prolonging a session', () => {
  it.each([
    ['just begun', 0, 12, false],
    ['prolonged five minutes ago', 1, 12 + 55 / 60, false],
    ['last prolonged eleven minutes ago', 1, 12 + 49 / 60, true],
    ['at the end of its time', 167, 168, false],
    ['an hour before the end of its time, not yet as long as it may be', 167, 167.5, true],
  ])('of a session %s', (_, hoursOld, endsAfter, due) => {
    expect(isDueForProlonging(usualLifetime, { createdAt: start, expiresAt: after(endsAfter) }, after(hoursOld))).toBe(due);
  });
});
