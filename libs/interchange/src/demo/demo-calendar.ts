/** The day on which the demo portfolio stands still. The wall clock would make every start another portfolio. */
export const demoToday = '2026-11-01';

/** The common day before the last, on which badges were shown. */
export const lastBadgesOn = '2026-03-01';

const asDay = (date: Date) => date.toISOString().slice(0, 10);

export const momentOf = (day: string): string => `${day}T12:00:00Z`;

export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return asDay(date);
}

/** The last day of a stretch of whole months that begins on this one. */
export function endOfMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCMonth() + months;
  date.setUTCMonth(wanted);
  if (date.getUTCMonth() !== wanted % 12) {
    date.setUTCDate(0);
  }
  return daysAfter(asDay(date), -1);
}

export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
