import { DomainError, isCurrency, Money } from '@ledby/kernel';
import type { BudgetAnswer, BudgetLine } from './answers.js';

export type BudgetSums = { readonly TOTAL: Money; readonly FROM_OTHERS: Money; readonly REQUESTED: Money };

/** Adds up nothing but what the lines say, to the minor unit; null where an amount is finer than its currency or there is none such. */
export function recount({ currency, lines }: BudgetAnswer): BudgetSums | null {
  return exactly(() => {
    const total = sumOf(
      lines.flatMap(({ byPeriod }) => Object.values(byPeriod)),
      currency,
    );
    const fromOthers = sumOf(
      lines.map(({ fromOthers: theirs = '0' }) => theirs),
      currency,
    );
    return { TOTAL: total, FROM_OTHERS: fromOthers, REQUESTED: total.minus(fromOthers) };
  });
}

export const sumOf = (amounts: readonly string[], currency: string): Money =>
  amounts.reduce((sum, amount) => sum.plus(Money.of(amount, currency)), Money.zero(currency));

export const lineTotal = ({ byPeriod }: BudgetLine, currency: string): Money => sumOf(Object.values(byPeriod), currency);

/** An answer that is no amount is a problem of the answer, never a fault. */
export function exactly<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) {
      return null;
    }
    throw error;
  }
}

export const moneyIn = (amount: string, currency: string): Money | null =>
  isCurrency(currency) ? exactly(() => Money.of(amount, currency)) : null;
