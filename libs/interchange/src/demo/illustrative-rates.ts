import { minorUnitOf } from '@ledby/kernel';
import Big from 'big.js';
import type { Conversion } from './demo-portfolio.rows.js';
import type { SeededChance } from './seeded-chance.js';

/** US dollars for one unit: the right order of magnitude and no more, so that conversions in the demo look like real ones. */
const dollarsFor: Readonly<Record<string, string>> = {
  BDT: '0.00820000',
  COP: '0.00025900',
  GEL: '0.36900000',
  INR: '0.01135000',
  JOD: '1.41040000',
  KES: '0.00774000',
  MXN: '0.05440000',
  NPR: '0.00709000',
  PHP: '0.01710000',
  RWF: '0.00069000',
  THB: '0.03080000',
  TND: '0.34300000',
  UAH: '0.02390000',
  UGX: '0.00027200',
  VND: '0.00003810',
  XAF: '0.00178000',
  XOF: '0.00178000',
};

export const illustrativeSource = 'Illustrative rate of the demo portfolio, published by nobody';

export const dollarRate = (currency: string): Big | undefined =>
  dollarsFor[currency] === undefined ? undefined : new Big(dollarsFor[currency]);

/** As much of the currency as the dollars are worth, in a round sum and never more. */
export function roundSumWorth(dollars: number, currency: string): string {
  const rate = dollarRate(currency);
  if (rate === undefined) {
    throw new Error(`The demo knows no rate for ${currency}.`);
  }
  const worth = new Big(dollars).div(rate);
  const step = new Big(10).pow(Math.max(0, worth.round(0, Big.roundDown).toFixed(0).length - 3));
  return worth
    .div(step)
    .round(0, Big.roundDown)
    .times(step)
    .toFixed(minorUnitOf(currency) ?? 2);
}

export const unconverted: Conversion = {
  convertedAmount: null,
  convertedCurrency: null,
  exchangeRate: null,
  rateOn: null,
  rateSource: null,
};

/** What is stored with a payment in another currency: the rate, its day and where it comes from, beside what they lead to. */
export function convertedToDollars(amount: string, currency: string, rateOn: string, chance: SeededChance): Conversion {
  const rate = dollarRate(currency);
  if (rate === undefined) {
    return unconverted;
  }
  const ofTheDay = rate.times(new Big(chance.between(985, 1015)).div(1000)).round(10);
  return {
    convertedAmount: new Big(amount).times(ofTheDay).round(2, Big.roundHalfUp).toFixed(2),
    convertedCurrency: 'USD',
    exchangeRate: ofTheDay.toFixed(10),
    rateOn,
    rateSource: illustrativeSource,
  };
}
