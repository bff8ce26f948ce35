import { CurrencyMismatch, Money, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { bookedAs, type Conversion } from './conversion.js';
import { AlreadyReturned } from './grants.errors.js';

export const disbursementStatuses = ['PAID', 'RETURNED'] as const;

const DisbursementSchema = defineEntity({
  name: 'Disbursement',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    grantId: p.uuid(),
    recipientId: p.uuid(),
    trancheId: p.uuid().nullable(),
    amount: p.decimal('string'),
    currency: p.text(),
    paidOn: p.date(),
    status: p.enum(disbursementStatuses),
    reference: p.text().nullable(),
    convertedAmount: p.decimal('string').nullable(),
    convertedCurrency: p.text().nullable(),
    exchangeRate: p.decimal('string').nullable(),
    rateOn: p.date().nullable(),
    rateSource: p.text().nullable(),
    createdAt: p.datetime(),
  },
});

export type Payment = {
  readonly amount: Money;
  readonly paidOn: string;
  readonly reference: string | null;
  readonly conversion: Conversion | null;
};

export type Payee = { readonly fundId: string; readonly id: string; readonly recipientId: string };

/** What a payment takes from an award: itself, or what it was booked as when it was paid in another currency. */
export function countedIn(currency: string, { amount, conversion }: Payment): Money {
  const booked = conversion === null ? null : bookedAs(amount, conversion);
  const counted = [amount, booked].find(money => money?.currency === currency);
  if (counted === undefined || counted === null) {
    throw new CurrencyMismatch(`A payment in another currency says what it was booked as in ${currency}.`, {
      currencies: [amount.currency, currency],
    });
  }
  return counted;
}

export class Disbursement extends DisbursementSchema.class {
  static of(
    { fundId, id: grantId, recipientId }: Payee,
    trancheId: string | null,
    { amount, paidOn, reference, conversion }: Payment,
    now: Date,
  ): Disbursement {
    const booked = conversion === null ? null : bookedAs(amount, conversion);
    return Object.assign(new Disbursement(), {
      fundId,
      id: newId(),
      grantId,
      recipientId,
      trancheId,
      ...amount.toJSON(),
      paidOn,
      status: 'PAID',
      reference,
      createdAt: now,
      convertedAmount: booked?.amount ?? null,
      convertedCurrency: booked?.currency ?? null,
      exchangeRate: conversion?.exchangeRate ?? null,
      rateOn: conversion?.rateOn ?? null,
      rateSource: conversion?.rateSource ?? null,
    });
  }

  giveBack(): void {
    if (this.status === 'RETURNED') {
      throw new AlreadyReturned('This payment came back already.');
    }
    this.status = 'RETURNED';
  }
}
DisbursementSchema.setClass(Disbursement);
