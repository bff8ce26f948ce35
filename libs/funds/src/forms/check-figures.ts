import { isCalendarDate, minorUnitOf, type Money } from '@ledby/kernel';
import { moneyIn } from './budget-sums.js';
import { finding, type Finding, when, wrongShape } from './finding.js';
import type { Column, Question } from './form-definition.js';
import { monthsOf } from './days.js';
import { hasOnly, isLoose, isMoney, isText } from './read-answer.js';

type Of<T> = Extract<Question | Column, { readonly type: T }>;

export function checkNumber({ type, ...question }: Of<'NUMBER'> | Of<'PERCENTAGE'>, value: unknown): readonly Finding[] {
  const decimal = typeof value === 'number' ? /^-?\d{1,15}(?:\.(\d{1,10}))?$/.exec(String(value)) : null;
  if (typeof value !== 'number' || decimal === null) {
    return wrongShape;
  }
  const { digits = 0 } = question;
  const { least, most } = type === 'PERCENTAGE' ? { least: question.least ?? 0, most: question.most ?? 100 } : question;
  return [
    ...when((decimal[1]?.length ?? 0) > digits, 'TOO_MANY_DIGITS', digits),
    ...when(least !== undefined && value < least, 'TOO_SMALL', least),
    ...when(most !== undefined && value > most, 'TOO_LARGE', most),
  ];
}

export const checkScale = ({ from, to }: Of<'SCALE'>, value: unknown): readonly Finding[] =>
  Number.isInteger(value) ? [...when(Number(value) < from, 'TOO_SMALL', from), ...when(Number(value) > to, 'TOO_LARGE', to)] : wrongShape;

/** Limits are amounts of one currency: where several are taken there is none to compare with. */
export function checkLimits(amount: Money, least: string | undefined, most: string | undefined): readonly Finding[] {
  const [floor, ceiling] = [least, most].map(limit => (limit === undefined ? null : moneyIn(limit, amount.currency)));
  return [
    ...when(floor?.exceeds(amount) === true, 'TOO_SMALL', `${floor?.amount} ${amount.currency}`),
    ...when(ceiling !== null && ceiling !== undefined && amount.exceeds(ceiling), 'TOO_LARGE', `${ceiling?.amount} ${amount.currency}`),
  ];
}

export function checkMoney({ currencies, least, most }: Of<'MONEY'>, value: unknown): readonly Finding[] {
  if (!isMoney(value)) {
    return wrongShape;
  }
  if (!currencies.includes(value.currency)) {
    return [finding('CURRENCY_REFUSED', currencies.join(', '))];
  }
  const amount = moneyIn(value.amount, value.currency);
  return amount === null
    ? [finding('TOO_MANY_DIGITS', minorUnitOf(value.currency))]
    : currencies.length === 1
      ? checkLimits(amount, least, most)
      : [];
}

type DayLimits = { readonly earliest?: string; readonly latest?: string };

function checkDay(day: string, { earliest, latest }: DayLimits, at?: string): readonly Finding[] {
  if (!isCalendarDate(day)) {
    return when(true, 'NO_SUCH_DAY', undefined, at);
  }
  return [
    ...when(earliest !== undefined && day < earliest, 'TOO_EARLY', earliest, at),
    ...when(latest !== undefined && day > latest, 'TOO_LATE', latest, at),
  ];
}

export const checkDate = (question: Of<'DATE'>, value: unknown): readonly Finding[] =>
  isText(value) ? checkDay(value, question) : wrongShape;

export function checkDateRange({ mostMonths, ...limits }: Of<'DATE_RANGE'>, value: unknown): readonly Finding[] {
  if (!isLoose(value) || !hasOnly(value, ['from', 'to']) || !isText(value['from']) || !isText(value['to'])) {
    return wrongShape;
  }
  const { from, to } = value as { readonly from: string; readonly to: string };
  const ends = [...checkDay(from, limits, 'from'), ...checkDay(to, limits, 'to')];
  if (!isCalendarDate(from) || !isCalendarDate(to)) {
    return ends;
  }
  return [
    ...ends,
    ...when(from > to, 'RANGE_REVERSED'),
    ...when(from <= to && mostMonths !== undefined && monthsOf(from, to) > mostMonths, 'TOO_MANY_MONTHS', mostMonths),
  ];
}
