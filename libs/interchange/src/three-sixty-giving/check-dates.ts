import { type CalendarDate, isCalendarDate } from '@ledby/kernel';
import { type Finding, finding } from './finding.js';
import { quoted } from './grant-schema.js';
import { objectsIn, type RawObject, type RawValue, textIn } from './raw-grant.js';

const YEARS_PAST = 25;
const YEARS_PLANNED = 12;
const YEARS_ACTUAL = 5;

/** Why a value is no date of the standard. Which of two readings of 05/06/2014 was meant is never guessed. */
export function datesFinding(path: string, value: RawValue | undefined): Finding {
  const isSlashed = typeof value === 'string' && /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(\s|T|$)/.test(value);
  return isSlashed
    ? finding(
        'DATE_AMBIGUOUS',
        path,
        `${quoted(path)} is ambiguous: it is not written YYYY-MM-DD, so day and month can be mistaken for each other.`,
      )
    : finding('DATE_INVALID', path, `${quoted(path)} is not a date written YYYY-MM-DD or a full date and time.`);
}

/** The day as it was written: moving it to another zone could move it to another day. */
export function dayIn(holder: RawObject, name: string): CalendarDate | undefined {
  const day = (textIn(holder, name) ?? '').slice(0, 10);
  return isCalendarDate(day) && day >= '0001' ? day : undefined;
}

export function checkDates(grant: RawObject, today: CalendarDate): readonly Finding[] {
  const awardedOn = dayIn(grant, 'awardDate');
  const isAhead = awardedOn !== undefined && awardedOn > today;
  return [
    ...checkDay(grant, 'awardDate', 'awardDate', { today, yearsAhead: YEARS_PLANNED }),
    ...(isAhead
      ? [
          finding(
            'AWARD_IN_FUTURE',
            'awardDate',
            `${quoted('awardDate')} lies in the future, but it should say when the decision was made.`,
          ),
        ]
      : []),
    ...checkPeriods(grant, 'plannedDates', { today, yearsAhead: YEARS_PLANNED }),
    ...checkPeriods(grant, 'actualDates', { today, yearsAhead: YEARS_ACTUAL }),
  ];
}

interface Horizon {
  readonly today: CalendarDate;
  readonly yearsAhead: number;
}

function checkPeriods(grant: RawObject, name: string, horizon: Horizon): readonly Finding[] {
  return objectsIn(grant, name).flatMap((period, index) => {
    const path = `${name}/${index}`;
    const [start, end] = [dayIn(period, 'startDate'), dayIn(period, 'endDate')];
    const isReversed = start !== undefined && end !== undefined && start > end;
    return [
      ...checkDay(period, 'startDate', `${path}/startDate`, horizon),
      ...checkDay(period, 'endDate', `${path}/endDate`, horizon),
      ...(isReversed ? [finding('DATES_REVERSED', path, `${quoted(`${path}/startDate`)} lies after the end date; neither is kept.`)] : []),
    ];
  });
}

function checkDay(holder: RawObject, name: string, path: string, { today, yearsAhead }: Horizon): readonly Finding[] {
  const text = textIn(holder, name);
  const day = dayIn(holder, name);
  if (text === undefined) {
    return [];
  }
  if (day === undefined) {
    return /^\d{4}(-\d{2})?$/.test(text)
      ? [finding('DATE_PARTIAL', path, `${quoted(path)} has no day, so it is not kept.`)]
      : impossible(text, path);
  }
  const isFar = day < yearsFrom(today, -YEARS_PAST) || day > yearsFrom(today, yearsAhead);
  return isFar ? [finding('DATE_FAR', path, `${quoted(path)} lies more than ${YEARS_PAST} years back or ${yearsAhead} years ahead.`)] : [];
}

const impossible = (text: string, path: string): readonly Finding[] =>
  /^\d{4}-\d{2}-\d{2}/.test(text) ? [finding('DATE_IMPOSSIBLE', path, `${quoted(path)} is a day that does not exist.`)] : [];

const yearsFrom = (day: CalendarDate, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
