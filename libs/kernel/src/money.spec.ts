import fc from 'fast-check';
import { currencies, minorUnitOf } from './currency.js';
import { Money } from './money.js';
import { BadInput, CurrencyMismatch } from './refusals.js';

const digitsOf = (currency: string) => minorUnitOf(currency) ?? 0;
const someMoney = fc
  .record({ currency: fc.constantFrom(...currencies), minor: fc.integer({ min: 0, max: 1_000_000_000 }) })
  .map(({ currency, minor }) => {
    const digits = digitsOf(currency);
    const text = String(minor).padStart(digits + 1, '0');
    return Money.of(digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`, currency);
  });

describe('money', () => {
  it.each([
    ['30000', 'GBP', '30000.00'],
    ['5000', 'JPY', '5000'],
    ['1.5', 'KWD', '1.500'],
    ['-0.01', 'USD', '-0.01'],
  ])('writes %s %s as %s', (amount, currency, written) => expect(Money.of(amount, currency).amount).toBe(written));

  it.each([
    ['a fraction finer than the minor unit', '1.005', 'USD'],
    ['a fraction of a yen', '1.5', 'JPY'],
    ['an unknown currency', '1', 'XQQ'],
    ['a withdrawn currency', '1', 'DEM'],
    ['an exponent', '1e3', 'USD'],
    ['words', 'ten', 'USD'],
  ])('refuses %s', (_, amount, currency) => expect(() => Money.of(amount, currency)).toThrow(BadInput));

  it('refuses a floating number', () => expect(() => Money.of(0.1, 'USD')).toThrow(BadInput));

  it('never adds two currencies', () => expect(() => Money.of('1', 'USD').plus(Money.of('1', 'EUR'))).toThrow(CurrencyMismatch));

  it('splits a sum into parts that make it again, whatever the currency', () => {
    fc.assert(
      fc.property(someMoney, fc.integer({ min: 1, max: 400 }), (sum, parts) => {
        const shares = sum.splitInto(parts);
        expect(shares).toHaveLength(parts);
        expect(shares.reduce((total, share) => total.plus(share), Money.zero(sum.currency)).equals(sum)).toBe(true);
      }),
    );
  });
});
