import { Money } from '@ledby/kernel';
import { AwardOutsideWindow, CallNotAwarding } from './grants.errors.js';

/** What the call says about awards; told by the funds room. */
export type AwardTerms = {
  readonly status: string;
  readonly window: {
    readonly currency: string;
    readonly minimumAmount: string | null;
    readonly maximumAmount: string | null;
    readonly maximumMonths: number | null;
  } | null;
};

export type Period = { readonly startsOn: string | null; readonly endsOn: string | null };

/** The day after so many months; a month that is too short lends its last day. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

const isLonger = ({ startsOn, endsOn }: Period, months: number) =>
  startsOn !== null && endsOn !== null && endsOn >= monthsAfter(startsOn, months);

/** Amounts of another currency cannot be compared with the window's and are refused as such. */
export function demandWithin({ status, window }: AwardTerms, award: Money, period: Period): void {
  if (status === 'DRAFT' || status === 'CLOSED') {
    throw new CallNotAwarding(
      status === 'DRAFT' ? 'The cycle has not been opened yet.' : 'The cycle is closed; nothing more is awarded in it.',
      { status },
    );
  }
  if (window === null) {
    return;
  }
  const { currency, minimumAmount: minimum, maximumAmount: maximum, maximumMonths } = window;
  const tooSmall = minimum !== null && Money.of(minimum, currency).exceeds(award);
  const tooLarge = maximum !== null && award.exceeds(Money.of(maximum, currency));
  if (tooSmall || tooLarge) {
    throw new AwardOutsideWindow(
      tooSmall ? 'The award is smaller than the window allows.' : 'The award is larger than the window allows.',
      { minimum, maximum, currency },
    );
  }
  if (maximumMonths !== null && isLonger(period, maximumMonths)) {
    throw new AwardOutsideWindow(`The window allows ${maximumMonths} months at most.`, { maximumMonths });
  }
}
