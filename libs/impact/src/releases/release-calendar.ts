import { BadInput } from '@ledby/kernel';
import { ReleaseTooSoon } from './release.errors.js';

/** What a release follows on; undefined for the first of a fund. */
export type Predecessor = { readonly periodEnd: string; readonly releasedOn: string };

/** Two releases never lie closer together than this, so that what changed between them is more than one fact. */
const leastDaysBetween = 120;

const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** The last half-year that is over: a release speaks of what has come to rest. */
export function lastPeriodEnd(today: string): string {
  const year = Number(today.slice(0, 4));
  return today > `${year}-06-30` ? `${year}-06-30` : `${year - 1}-12-31`;
}

/** Half-yearly, the last half-year only, and never soon after another: a reader who lays two releases over each other should find a season between them. */
export function demandDue(periodEnd: string, today: string, predecessor: Predecessor | undefined): void {
  if (!/-(06-30|12-31)$/.test(periodEnd)) {
    throw new BadInput('A release ends with a half-year: on 30 June or 31 December.', { field: 'periodEnd' });
  }
  const last = lastPeriodEnd(today);
  if (periodEnd > last) {
    throw new ReleaseTooSoon('This half-year is not over yet.', { notBefore: dayAfter(periodEnd, 1) });
  }
  if (periodEnd < last) {
    throw new BadInput('Only the last half-year is released: what is counted is what stands today.', {
      field: 'periodEnd',
      periodEnd: last,
    });
  }
  if (predecessor !== undefined && predecessor.periodEnd >= periodEnd) {
    throw new ReleaseTooSoon('This half-year has been released. What is published stays as it is until the next.', {
      notBefore: dayAfter(nextPeriodEnd(predecessor.periodEnd), 1),
    });
  }
  const rest = predecessor === undefined ? today : dayAfter(predecessor.releasedOn, leastDaysBetween);
  if (today < rest) {
    throw new ReleaseTooSoon('The release before this one is too fresh: the two could be laid over each other.', { notBefore: rest });
  }
}

export const nextPeriodEnd = (periodEnd: string): string => {
  const year = Number(periodEnd.slice(0, 4));
  return periodEnd.endsWith('-06-30') ? `${year}-12-31` : `${year + 1}-06-30`;
};

/** Figures that nobody renews are not to be quoted for ever. */
export const validUntil = (releasedOn: string): string => {
  const [year = '', ...rest] = releasedOn.split('-');
  const day = [String(Number(year) + 1), ...rest].join('-');
  return day.endsWith('-02-29') ? day.replace('-29', '-28') : day;
};
