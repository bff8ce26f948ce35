import type { CalendarDate } from '@ledby/kernel';

export type BadgeState = { readonly isAskedFor: boolean; readonly shownUntil: string | null };

export type BadgeDay = {
  readonly today: CalendarDate;
  /** Whether the fund shows new badges on this day. */
  readonly isBatch: boolean;
  readonly until: CalendarDate;
};

/** What becomes of a badge on a day; null where nothing of it is left. */
export function afterTurn({ isAskedFor, shownUntil }: BadgeState, { today, isBatch, until }: BadgeDay, lasts: boolean): BadgeState | null {
  const stillShown = shownUntil !== null && shownUntil > today ? shownUntil : null;
  if (isBatch && isAskedFor && lasts) {
    return { isAskedFor: false, shownUntil: until };
  }
  const wish = isAskedFor && !isBatch;
  return wish || stillShown !== null ? { isAskedFor: wish, shownUntil: stillShown } : null;
}
