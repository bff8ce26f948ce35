import { BadInput, Money } from '@ledby/kernel';
import fc from 'fast-check';
import { bookedAs, type Conversion, isBooked } from './conversion.js';
import { ConversionRefused } from './grants.errors.js';

const conversion = (changes: Partial<Conversion> = {}): Conversion => ({
  amount: '1085.00',
  currency: 'USD',
  exchangeRate: '1.085',
  rateOn: '2026-02-27',
  rateSource: 'UN operational rate',
  ...changes,
});
const paid = Money.of('1000', 'EUR');

describe('a payment booked in another currency', () => {
  it.each([
    ['exactly', '1.085', '1085.00'],
    ['rounded down by half a minor unit', '1.085005', '1085.00'],
    ['rounded up by half a minor unit', '1.085005', '1085.01'],
  ])('is accepted %s', (_, exchangeRate, amount) => {
    expect(bookedAs(paid, conversion({ exchangeRate, amount })).amount).toBe(amount);
  });

  it.each<[string, Partial<Conversion>, new (...args: never[]) => Error]>([
    ['it is a minor unit off', { amount: '1085.01' }, ConversionRefused],
    ['it is more than half a minor unit off', { exchangeRate: '1.0850051', amount: '1085.00' }, ConversionRefused],
    ['the rate is the other way round', { exchangeRate: '0.921658986175' }, ConversionRefused],
    ['the currency is its own', { currency: 'EUR', amount: '1000.00', exchangeRate: '1' }, ConversionRefused],
    ['the rate is zero', { exchangeRate: '0.00' }, BadInput],
    ['the rate is no decimal', { exchangeRate: '1e3' }, BadInput],
  ])('is refused when %s', (_, changes, refusal) => {
    expect(() => bookedAs(paid, conversion(changes))).toThrow(refusal);
  });

  it('minds the minor digits of each currency', () => {
    expect(bookedAs(Money.of('100.00', 'USD'), conversion({ currency: 'JPY', exchangeRate: '149.345', amount: '14935' })).amount).toBe(
      '14935',
    );
    expect(bookedAs(Money.of('15000', 'JPY'), conversion({ currency: 'KWD', exchangeRate: '0.0020571', amount: '30.857' })).amount).toBe(
      '30.857',
    );
  });

  it('accepts one amount for a rate, or two that lie at the same distance', () => {
    const minor = fc.bigInt({ min: 1n, max: 10n ** 12n });
    const rate = fc
      .tuple(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 999_999 }))
      .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`);
    fc.assert(
      fc.property(minor, rate, (units, factor) => {
        const amount = Money.of(`${units / 100n}.${String(units % 100n).padStart(2, '0')}`, 'EUR');
        const nearest = (units * BigInt(factor.replace('.', ''))) / 1_000_000n;
        const accepted = [-1n, 0n, 1n, 2n]
          .map(offset => nearest + offset)
          .filter(
            candidate =>
              candidate >= 0n &&
              isBooked(amount, factor, Money.of(`${candidate / 100n}.${String(candidate % 100n).padStart(2, '0')}`, 'USD')),
          );
        expect(accepted.length === 1 || (accepted.length === 2 && (accepted[1] ?? 0n) - (accepted[0] ?? 0n) === 1n)).toBe(true);
      }),
    );
  });
});
