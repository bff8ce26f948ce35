import type { CalendarDate } from '@ledby/kernel';

/** Which of the common days a fund takes part in: all, or fewer, never others. */
export type BadgeCalendar = { readonly inMarch: boolean; readonly inSeptember: boolean };

export const everyCommonDay: BadgeCalendar = { inMarch: true, inSeptember: true };

const commonDays = ['03-01', '09-01'] as const;

const around = (day: CalendarDate): readonly CalendarDate[] => {
  const year = Number(day.slice(0, 4));
  return [year - 1, year, year + 1].flatMap(each => commonDays.map(common => `${each}-${common}` as CalendarDate));
};

/** The last common day that has come, this one included. */
export const lastCommonDay = (day: CalendarDate): CalendarDate => around(day).findLast(common => common <= day) ?? day;

/** On which all badges that are shown now end, whatever fund they are of. */
export const nextCommonDay = (day: CalendarDate): CalendarDate => around(day).find(common => common > day) ?? day;

/** From which new badges of this fund are shown, where they are asked for today. */
export const nextDayOf = (calendar: BadgeCalendar, day: CalendarDate): CalendarDate =>
  around(day).find(common => common > day && takesPart(calendar, common)) ?? nextCommonDay(day);

export const takesPart = ({ inMarch, inSeptember }: BadgeCalendar, common: CalendarDate): boolean =>
  common.endsWith(commonDays[0]) ? inMarch : inSeptember;
