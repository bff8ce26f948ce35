import type { ActivityStatus, CalendarDate } from '@ledby/kernel';
import type { GrantRecord } from '../three-sixty-giving/grant-record.js';

const monthsAfter = (day: string, months: number): string => {
  const moment = new Date(`${day}T00:00:00Z`);
  const date = moment.getUTCDate();
  moment.setUTCDate(1);
  moment.setUTCMonth(moment.getUTCMonth() + months + 1, 0);
  moment.setUTCDate(Math.min(date, moment.getUTCDate()));
  return moment.toISOString().slice(0, 10);
};

const usualMonths = 12;

/**
 * The standard publishes awards, not where they stand. What has ended by its own dates is closed; without an end, one year
 * counts from the start or the award. Only a new grant is given a status so; afterwards it is the fund's to keep.
 */
export function importedStatus({ awardedOn, plannedStart, plannedEnd, plannedMonths }: GrantRecord, today: CalendarDate): ActivityStatus {
  const months = plannedMonths === undefined ? usualMonths : Number(plannedMonths);
  const isSensible = Number.isInteger(months) && months > 0 && months <= 240;
  const end = plannedEnd ?? monthsAfter(plannedStart ?? awardedOn, isSensible ? months : usualMonths);
  return end < today ? 'CLOSED' : 'IMPLEMENTATION';
}
