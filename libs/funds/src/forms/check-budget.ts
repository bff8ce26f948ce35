import { minorUnitOf, Money } from '@ledby/kernel';
import type { BudgetAnswer, BudgetLine } from './answers.js';
import { lineTotal, moneyIn, recount, sumOf } from './budget-sums.js';
import { checkCount } from './check-choice.js';
import { checkLimits } from './check-figures.js';
import { finding, type Finding, type Inspection, when, within, wrongShape } from './finding.js';
import type { BudgetTerms } from './form-definition.js';
import { isBudget } from './read-answer.js';
import { order, percentOf, quantityOf } from './quantity.js';
import { mostCharacters } from './check-text.js';

/** What the applicant wrote under the columns has to be what the columns come to; whoever signs a budget signs its sums. */
export function checkBudget(terms: BudgetTerms, value: unknown, inspection: Inspection): readonly Finding[] {
  if (!isBudget(value) || (terms.asksCoFunding !== true && (value.coFunding ?? []).length > 0)) {
    return wrongShape;
  }
  if (!terms.currencies.includes(value.currency)) {
    return [finding('CURRENCY_REFUSED', terms.currencies.join(', '))];
  }
  const lines = value.lines.flatMap((line, place) => within(`lines.${place}`, checkLine(terms, line, value.currency)));
  const isExact = amountsIn(value).every(amount => moneyIn(amount, value.currency) !== null);
  return [
    ...checkCount(value.lines.length, { fewest: 1, most: terms.mostLines }, inspection),
    ...lines,
    ...(isExact ? checkSums(terms, value) : [finding('TOO_MANY_DIGITS', minorUnitOf(value.currency))]),
  ];
}

const amountsIn = ({ lines, coFunding = [], total, fromOthers, requested }: BudgetAnswer): readonly string[] => [
  ...lines.flatMap(line => [line.total, line.fromOthers ?? '0', ...Object.values(line.byPeriod)]),
  ...coFunding.map(({ amount }) => amount),
  total,
  fromOthers,
  requested,
];

function checkLine({ categories, periods, asksCoFunding = false }: BudgetTerms, line: BudgetLine, currency: string): readonly Finding[] {
  const [total, theirs] = [moneyIn(line.total, currency), moneyIn(line.fromOthers ?? '0', currency)];
  const isExact = total !== null && theirs !== null && Object.values(line.byPeriod).every(amount => moneyIn(amount, currency) !== null);
  const isKnown = Object.keys(line.byPeriod).every(period => periods.some(({ key }) => key === period));
  return [
    ...when(!categories.some(({ key }) => key === line.category), 'NO_SUCH_CHOICE', undefined, 'category'),
    ...when(!isKnown || (!asksCoFunding && theirs?.isPositive() === true), 'WRONG_SHAPE'),
    ...when(line.description.length > mostCharacters.name, 'TOO_LONG', mostCharacters.name, 'description'),
    ...when(isExact && !lineTotal(line, currency).equals(total), 'BUDGET_LINE_SUM'),
    ...when(isExact && theirs.exceeds(total), 'BUDGET_LINE_SHARE'),
  ];
}

function checkSums(terms: BudgetTerms, budget: BudgetAnswer): readonly Finding[] {
  const sums = recount(budget);
  if (sums === null) {
    return wrongShape;
  }
  const { TOTAL, FROM_OTHERS, REQUESTED } = sums;
  const { currency } = budget;
  const differs = (stated: string, counted: Money) => !Money.of(stated, currency).equals(counted);
  const pledged = sumOf(
    (budget.coFunding ?? []).map(({ amount }) => amount),
    currency,
  );
  return [
    ...when(differs(budget.total, TOTAL), 'BUDGET_TOTAL', undefined, 'total'),
    ...when(differs(budget.fromOthers, FROM_OTHERS) || !pledged.equals(FROM_OTHERS), 'BUDGET_CO_FUNDING', undefined, 'fromOthers'),
    ...when(differs(budget.requested, REQUESTED), 'BUDGET_REQUESTED', undefined, 'requested'),
    ...(terms.currencies.length === 1 ? within('requested', checkLimits(REQUESTED, terms.leastRequested, terms.mostRequested)) : []),
    ...checkShares(terms, budget, TOTAL),
  ];
}

function checkShares({ categories }: BudgetTerms, { lines, currency }: BudgetAnswer, total: Money): readonly Finding[] {
  return categories.flatMap(({ key, mostPercent }) => {
    if (mostPercent === undefined) {
      return [];
    }
    const spent = lines.filter(({ category }) => category === key).map(line => lineTotal(line, currency).amount);
    const [part, whole] = [quantityOf(sumOf(spent, currency).amount), quantityOf(total.amount)];
    const [share, limit] = [part === null || whole === null ? null : percentOf(part, whole), quantityOf(mostPercent)];
    const isAbove = share !== null && limit !== null && (order(share, limit) ?? 0) > 0;
    return when(isAbove, 'BUDGET_CATEGORY_SHARE', mostPercent, `categories.${key}`);
  });
}
