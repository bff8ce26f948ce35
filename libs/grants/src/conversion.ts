import { BadInput, Money, minorUnitOf } from '@ledby/kernel';
import { ConversionRefused } from './grants.errors.js';

/** How a treasury booked a payment in another currency: what it came to, at which rate, of which day, by whose word. */
export type Conversion = {
  readonly amount: string;
  readonly currency: string;
  readonly exchangeRate: string;
  readonly rateOn: string;
  readonly rateSource: string;
};

type Scaled = { readonly units: bigint; readonly scale: number };

function scaled(decimal: string): Scaled {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

const magnitude = (value: bigint) => (value < 0n ? -value : value);

/** Within half a minor unit of amount times rate, computed exactly: rates have more digits than floating numbers keep. */
export function isBooked(paid: Money, rate: string, booked: Money): boolean {
  const [amount, factor] = [scaled(paid.amount), scaled(rate)];
  const unit = 10n ** BigInt(amount.scale + factor.scale);
  const exact = amount.units * factor.units * 10n ** BigInt(minorUnitOf(booked.currency) ?? 0);
  return 2n * magnitude(exact - scaled(booked.amount).units * unit) <= unit;
}

export function bookedAs(paid: Money, { amount, currency, exchangeRate }: Conversion): Money {
  const booked = Money.of(amount, currency);
  if (!/^\d{1,12}(\.\d{1,12})?$/.test(exchangeRate) || /^[0.]+$/.test(exchangeRate)) {
    throw new BadInput('A rate is a decimal number above zero, with at most twelve digits on each side of the point.', {
      field: 'exchangeRate',
    });
  }
  if (currency === paid.currency) {
    throw new ConversionRefused('A payment is converted into another currency than its own.', { currency });
  }
  if (!isBooked(paid, exchangeRate, booked)) {
    throw new ConversionRefused('The converted amount is not the amount times the rate, rounded to the minor unit.', {
      field: 'conversion.amount',
    });
  }
  return booked;
}
