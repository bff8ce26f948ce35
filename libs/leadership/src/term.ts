import { TermRefused } from './leadership.errors.js';

/** “Reasonably time-limited”: neither an attestation nor a consent speaks for longer than this. */
export const longestTermInMonths = 12;

/** Calendar months in UTC; a day the later month lacks becomes its last day, so that a term is never longer than it reads. */
export function monthsLater(moment: Date, months: number): Date {
  const later = new Date(moment);
  const day = later.getUTCDate();
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== day) {
    later.setUTCDate(0);
  }
  return later;
}

/** Reading: a term stored too long ends after twelve months all the same, and an unreadable one never begins. The end itself is outside. */
export function isWithinTerm(from: Date | null, until: Date | null, at: Date): boolean {
  return from !== null && until !== null && from <= at && at < until && at < monthsLater(from, longestTermInMonths);
}

/** Writing: a term too long is refused rather than shortened, because whoever agrees to it must know when it ends. */
export function demandTerm(from: Date, until: Date): void {
  if (!(from < until)) {
    throw new TermRefused('It must end after it begins.', { rule: 'ENDS_AFTER_IT_BEGINS' });
  }
  if (until > monthsLater(from, longestTermInMonths)) {
    throw new TermRefused(`It may hold for ${longestTermInMonths} months at most, and is given anew after that.`, {
      rule: 'TWELVE_MONTHS_AT_MOST',
    });
  }
}
