import fc from 'fast-check';
import { announcedMoment } from './announced-moment.js';
import { instantsOf, offsetAt, offsetText, wallTimeOf } from './wall-time.js';

const zones = fc.constantFrom(
  'UTC',
  'Europe/Vienna',
  'America/New_York',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Africa/Nairobi',
  'Antarctica/Troll',
  'America/Santiago',
  'Asia/Manila',
);
const seconds = (from: string, to: string) =>
  fc.integer({ min: Date.parse(from) / 1000, max: Date.parse(to) / 1000 }).map(second => new Date(second * 1000));
const moments = seconds('2000-01-02T00:00:00Z', '2099-12-30T00:00:00Z');
const iso = (instants: readonly Date[]) => instants.map(instant => instant.toISOString().slice(0, 19));

describe('a wall clock and the instant that it means', () => {
  it('finds every moment again by what the clock showed', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const found = instantsOf(wallTimeOf(moment, zone), zone);
        expect(found.map(instant => instant.getTime())).toContain(moment.getTime());
        expect(found.length).toBeLessThanOrEqual(2);
        found.forEach(instant => expect(wallTimeOf(instant, zone)).toBe(wallTimeOf(moment, zone)));
      }),
      { seed: 20_261_124, numRuns: 5_000 },
    );
  });

  it('is the instant less the distance from UTC', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        expect(Date.parse(`${wallTimeOf(moment, zone)}Z`) - moment.getTime()).toBe(offsetAt(moment, zone));
      }),
      { seed: 20_261_124, numRuns: 2_000 },
    );
  });

  it.each<[string, string, readonly string[]]>([
    ['2026-05-01T23:59:00', 'Europe/Vienna', ['2026-05-01T21:59:00']],
    ['2026-05-01T23:59:00', 'Pacific/Kiritimati', ['2026-05-01T09:59:00']],
    ['2026-05-01T00:00:00', 'Pacific/Kiritimati', ['2026-04-30T10:00:00']],
    ['2026-03-29T01:59:59', 'Europe/Vienna', ['2026-03-29T00:59:59']],
    ['2026-03-29T02:00:00', 'Europe/Vienna', []],
    ['2026-03-29T02:59:59', 'Europe/Vienna', []],
    ['2026-03-29T03:00:00', 'Europe/Vienna', ['2026-03-29T01:00:00']],
    ['2026-10-25T01:59:59', 'Europe/Vienna', ['2026-10-24T23:59:59']],
    ['2026-10-25T02:00:00', 'Europe/Vienna', ['2026-10-25T00:00:00', '2026-10-25T01:00:00']],
    ['2026-10-25T02:59:59', 'Europe/Vienna', ['2026-10-25T00:59:59', '2026-10-25T01:59:59']],
    ['2026-10-25T03:00:00', 'Europe/Vienna', ['2026-10-25T02:00:00']],
    // Lord Howe changes by half an hour, and Samoa once left a day out.
    ['2026-04-05T01:45:00', 'Australia/Lord_Howe', ['2026-04-04T14:45:00', '2026-04-04T15:15:00']],
    ['2026-10-04T02:15:00', 'Australia/Lord_Howe', []],
    ['2011-12-30T12:00:00', 'Pacific/Apia', []],
  ])('%s in %s', (wallTime, zone, expected) => {
    expect(iso(instantsOf(wallTime, zone))).toEqual(expected);
  });

  it('writes the distance as people do', () => {
    const at = new Date('2026-05-01T12:00:00Z');
    expect(['Europe/Vienna', 'America/St_Johns', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'UTC'].map(zone => offsetText(at, zone))).toEqual([
      'UTC+02:00',
      'UTC-02:30',
      'UTC+14:00',
      'UTC+05:45',
      'UTC+00:00',
    ]);
  });
});

describe('a moment as it is announced', () => {
  const announce = (local: string, turn: 'first' | 'last', zone = 'Europe/Vienna') =>
    announcedMoment(local, zone, { field: 'closesLocal', turn }).at.toISOString();

  it('opens at the first turn of a time that clocks show twice, and closes at the second', () => {
    expect(announce('2026-10-25T02:30', 'first')).toBe('2026-10-25T00:30:00.000Z');
    expect(announce('2026-10-25T02:30', 'last')).toBe('2026-10-25T01:30:00.000Z');
  });

  it.each([
    ['no clock will show it', '2026-03-29T02:30'],
    ['the day does not exist', '2026-02-30T12:00'],
    ['the hour does not exist', '2026-02-20T24:00'],
    ['it brings an offset', '2026-02-20T12:00+01:00'],
    ['it brings the letter of UTC', '2026-02-20T12:00Z'],
    ['it is a day alone', '2026-02-20'],
  ])('is refused when %s', (_, local) => {
    expect(() => announce(local, 'last')).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: { field: 'closesLocal' } }));
  });

  it.each(['+02:00', 'CEST', 'Europe/Atlantis', ''])('is refused in the zone %s', zone => {
    expect(() => announce('2026-02-20T12:00', 'last', zone)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  });
});
