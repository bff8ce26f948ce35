import Big from 'big.js';
import { isCurrency, minorUnitOf } from './currency.js';
import { BadInput, CurrencyMismatch } from './refusals.js';

/** An exact amount of one currency, never finer than its minor unit. Amounts of two currencies have no sum. */
export class Money {
  private constructor(
    private readonly value: Big,
    readonly currency: string,
    private readonly digits: number,
  ) {}

  static of(amount: string | number | bigint, currency: string): Money {
    const digits = minorUnitOf(currency);
    if (!isCurrency(currency) || digits === undefined) {
      throw new BadInput('This is not a currency in use (ISO 4217).', { field: 'currency' });
    }
    if (typeof amount === 'number' && !Number.isSafeInteger(amount)) {
      throw new BadInput('An amount is written as a decimal text, not as a floating number.', { field: 'amount' });
    }
    const text = String(amount);
    if (!/^-?\d{1,15}(\.\d{1,4})?$/.test(text)) {
      throw new BadInput('An amount has at most 15 digits and a point.', { field: 'amount' });
    }
    const value = new Big(text);
    if (!value.round(digits).eq(value)) {
      throw new BadInput(`${currency} has ${digits} minor digits; this amount has more.`, { field: 'amount', currency });
    }
    return new Money(value, currency, digits);
  }

  static zero(currency: string): Money {
    return Money.of('0', currency);
  }

  get amount(): string {
    return this.value.toFixed(this.digits);
  }

  isPositive(): boolean {
    return this.value.gt(0);
  }

  exceeds(other: Money): boolean {
    return this.value.gt(this.matched(other).value);
  }

  equals(other: Money): boolean {
    return this.currency === other.currency && this.value.eq(other.value);
  }

  plus(other: Money): Money {
    return new Money(this.value.plus(this.matched(other).value), this.currency, this.digits);
  }

  minus(other: Money): Money {
    return new Money(this.value.minus(this.matched(other).value), this.currency, this.digits);
  }

  /** Equal parts to the minor unit; what does not divide goes to the last part, so nothing is created or lost. */
  splitInto(parts: number): readonly Money[] {
    if (!Number.isInteger(parts) || parts < 1) {
      throw new BadInput('A sum is split into one part or more.', { field: 'parts' });
    }
    const share = new Money(this.value.div(parts).round(this.digits, Big.roundDown), this.currency, this.digits);
    const last = new Money(this.value.minus(share.value.times(parts - 1)), this.currency, this.digits);
    return [...Array.from({ length: parts - 1 }, () => share), last];
  }

  toJSON(): { amount: string; currency: string } {
    return { amount: this.amount, currency: this.currency };
  }

  private matched(other: Money): Money {
    if (other.currency !== this.currency) {
      throw new CurrencyMismatch('Amounts of different currencies are never added.', { currencies: [this.currency, other.currency] });
    }
    return other;
  }
}
