import { minorUnitOf } from '@ledby/kernel';
import { fractionDigits, plainDecimal, wholeDigits } from './exact-decimal.js';
import { type Finding, finding } from './finding.js';
import { quoted } from './grant-schema.js';
import { ExactNumber, type RawObject } from './raw-grant.js';
import { standardTable } from './standard-files.js';

const MOST_WHOLE_DIGITS = 15;

const withdrawals: ReadonlyMap<string, string> = new Map(
  standardTable('iso/iso4217-codes-all.csv')
    .map(row => [row['AlphabeticCode'] ?? '', row['WithdrawalDate'] ?? ''] as const)
    .filter(([, withdrawn]) => withdrawn !== '')
    .toSorted(([, a], [, b]) => a.localeCompare(b)),
);

const amountFields = ['amountAwarded', 'amountAppliedFor', 'amountDisbursed'] as const;

/** Amounts are judged by the text in the file, in the smallest coin of their currency. */
export function checkAmounts(grant: RawObject): readonly Finding[] {
  const currency = grant['currency'];
  const digits = typeof currency === 'string' ? minorUnitOf(currency) : undefined;
  const about = typeof currency === 'string' && digits === undefined ? [currencyFinding(currency)] : [];
  return [...about, ...amountFields.flatMap(field => checkAmount(grant, field, digits))];
}

function currencyFinding(currency: string): Finding {
  const withdrawn = withdrawals.get(currency);
  return withdrawn === undefined
    ? finding('CURRENCY_UNKNOWN', 'currency', `${quoted('currency')} is not the three-letter code of a currency in use (ISO 4217).`)
    : finding('CURRENCY_WITHDRAWN', 'currency', `${quoted('currency')} is ${currency}, which was withdrawn in ${withdrawn}.`);
}

function checkAmount(grant: RawObject, field: string, digits: number | undefined): readonly Finding[] {
  const amount = grant[field];
  if (!(amount instanceof ExactNumber)) {
    return [];
  }
  const plain = plainDecimal(amount.text);
  if (plain === undefined || wholeDigits(plain) > MOST_WHOLE_DIGITS) {
    return [
      finding('AMOUNT_TOO_LARGE', field, `${quoted(field)} has more digits than an amount of money can have here (${MOST_WHOLE_DIGITS}).`),
    ];
  }
  const found: Finding[] = [];
  if (plain.startsWith('-')) {
    found.push(finding('AMOUNT_NEGATIVE', field, `${quoted(field)} is below zero.`));
  }
  if (digits !== undefined && fractionDigits(plain) > digits) {
    found.push(
      finding(
        'AMOUNT_TOO_FINE',
        field,
        `${quoted(field)} has ${fractionDigits(plain)} digits after the point; its currency has ${digits}.`,
      ),
    );
  }
  if (plain === '0' && field === 'amountAwarded') {
    found.push(finding('AMOUNT_ZERO', field, `${quoted(field)} is 0, which is unusual for a grant.`));
  }
  return found;
}
