const day = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) {
    return known;
  }
  const two = '2-digit' as const;
  const shape = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two, hourCycle: 'h23' } as const;
  const clock = new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn' });
  clocks.set(zone, clock);
  return clock;
}

/** What a clock on the wall of this place shows, to the second: 2026-05-01T23:59:00. */
export function wallTimeOf(instant: Date, zone: string): string {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

const asIfUtc = (wallTime: string): number => Date.parse(`${wallTime}Z`);

/** How far the place is ahead of UTC at this moment, in milliseconds. */
export function offsetAt(instant: Date, zone: string): number {
  const second = Math.floor(instant.getTime() / 1000) * 1000;
  return asIfUtc(wallTimeOf(new Date(second), zone)) - second;
}

/**
 * The moments at which that clock shows this time, earliest first: one as a rule, none where clocks are put forward over it,
 * two where they are put back over it. A change of the clocks lies within a day of the time itself, whatever the zone.
 */
export function instantsOf(wallTime: string, zone: string): readonly Date[] {
  const reading = asIfUtc(wallTime);
  const offsets = new Set([reading - day, reading + day].map(near => offsetAt(new Date(near), zone)));
  return [...offsets]
    .map(offset => new Date(reading - offset))
    .filter(instant => asIfUtc(wallTimeOf(instant, zone)) === reading)
    .sort((one, other) => one.getTime() - other.getTime());
}

/** How far ahead of UTC, as people write it: UTC+02:00. */
export function offsetText(instant: Date, zone: string): string {
  const minutes = Math.round(offsetAt(instant, zone) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}
