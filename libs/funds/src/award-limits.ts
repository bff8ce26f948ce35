import { BadInput, Money } from '@ledby/kernel';

/** What a window gives at least and at most, in its one currency. */
export type AwardLimits = {
  readonly currency: string;
  readonly minimumAmount: string | null;
  readonly maximumAmount: string | null;
};

const exactly = (amount: string | null, currency: string, field: string): Money | null => {
  const money = amount === null ? null : Money.of(amount, currency);
  if (money !== null && Money.zero(currency).exceeds(money)) {
    throw new BadInput('A limit is not below zero.', { field });
  }
  return money;
};

/** The same limits, written with all minor digits of their currency. */
export function awardLimits({ currency, minimumAmount, maximumAmount }: AwardLimits): AwardLimits {
  Money.zero(currency);
  const [minimum, maximum] = [exactly(minimumAmount, currency, 'minimumAmount'), exactly(maximumAmount, currency, 'maximumAmount')];
  if (minimum !== null && maximum !== null && minimum.exceeds(maximum)) {
    throw new BadInput('The smallest grant is not larger than the largest one.', { fields: ['minimumAmount', 'maximumAmount'] });
  }
  return { currency, minimumAmount: minimum?.amount ?? null, maximumAmount: maximum?.amount ?? null };
}
