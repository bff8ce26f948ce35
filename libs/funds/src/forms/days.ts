const oneDay = 24 * 60 * 60 * 1000;
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** Both ends belong to it. */
export const daysOf = (from: string, to: string): number => Math.round((noon(to).getTime() - noon(from).getTime()) / oneDay) + 1;

/** A month that has begun counts: from 1 March to 31 October are eight, to 1 November are nine. */
export function monthsOf(from: string, to: string): number {
  const [first, after] = [noon(from), new Date(noon(to).getTime() + oneDay)];
  const months = (after.getUTCFullYear() - first.getUTCFullYear()) * 12 + after.getUTCMonth() - first.getUTCMonth();
  return months + Number(after.getUTCDate() > first.getUTCDate());
}
