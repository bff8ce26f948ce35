import { BadInput } from './refusals.js';

/** A day on the calendar, `YYYY-MM-DD`, with no time and no zone. */
export type CalendarDate = string & { readonly __calendarDate: unique symbol };

export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

export function calendarDate(text: string, field = 'date'): CalendarDate {
  if (!isCalendarDate(text)) {
    throw new BadInput('A date is written YYYY-MM-DD and must exist on the calendar.', { field });
  }
  return text;
}

export const dayOf = (moment: Date): CalendarDate => calendarDate(moment.toISOString().slice(0, 10));
