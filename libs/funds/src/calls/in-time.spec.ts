import fc from 'fast-check';
import { announcedMoment } from './announced-moment.js';
import { deadlineOf, isInTime } from './in-time.js';

const closing = (local: string, zone: string) => announcedMoment(local, zone, { field: 'closesLocal', turn: 'last' }).at;
const after = (moment: Date, milliseconds: number) => new Date(moment.getTime() + milliseconds);

describe('whether somebody is in time', () => {
  it.each([
    ['in Vienna', '2026-05-01T23:59', 'Europe/Vienna'],
    ['in Kiritimati, where the day begins', '2026-05-01T23:59', 'Pacific/Kiritimati'],
    ['in the last second before clocks are put forward', '2026-03-29T01:59:59', 'Europe/Vienna'],
    ['in the first second after they were put forward', '2026-03-29T03:00', 'Europe/Vienna'],
    ['in the hour that clocks show twice', '2026-10-25T02:30', 'Europe/Vienna'],
  ])('%s: a second before and at the moment itself, and not a millisecond or a second after', (_, local, zone) => {
    const closesAt = closing(local, zone);
    const judged = [-1_000, 0, 1, 1_000].map(distance => isInTime(closesAt, null, after(closesAt, distance)));
    expect(judged).toEqual([true, true, false, false]);
  });

  it('holds for an hour longer where clocks show the closing time twice', () => {
    const first = new Date('2026-10-25T00:30:00Z');
    expect(isInTime(closing('2026-10-25T02:30', 'Europe/Vienna'), null, after(first, 3_600_000))).toBe(true);
  });

  it('gives more time to whom it was given, and never less', () => {
    const closesAt = closing('2026-05-01T23:59', 'Europe/Vienna');
    const later = after(closesAt, 86_400_000);
    expect([-1_000, 0, 1_000].map(distance => isInTime(closesAt, later, after(later, distance)))).toEqual([true, true, false]);
    expect(isInTime(closesAt, after(closesAt, -86_400_000), closesAt)).toBe(true);
  });

  it('is never late where nothing closes', () => {
    expect(isInTime(null, null, new Date('9999-01-01'))).toBe(true);
  });

  it('is decided by the later of both moments, whatever they are', () => {
    const moments = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.option(moments), moments, (closesAt, extension, now) => {
        const last = Math.max(closesAt.getTime(), extension?.getTime() ?? 0);
        expect(deadlineOf(closesAt, extension)?.getTime()).toBe(last);
        expect(isInTime(closesAt, extension, now)).toBe(now.getTime() <= last);
      }),
      { seed: 20_261_124, numRuns: 2_000 },
    );
  });
});
