import { CurrencyMismatch, Money } from '@ledby/kernel';
import type { Conversion } from './conversion.js';
import { countedIn, Disbursement, type Payment } from './disbursement.entity.js';
import { AlreadyReturned, GrantNotPayable, Overpayment } from './grants.errors.js';
import { Tranche } from './tranche.entity.js';

const now = new Date('2026-06-01T12:00:00Z');
const grant = { fundId: 'fund', id: 'grant', recipientId: 'org' };
const usd = (amount: string) => Money.of(amount, 'USD');
const conversion: Conversion = {
  amount: '1085.00',
  currency: 'USD',
  exchangeRate: '1.085',
  rateOn: '2026-05-29',
  rateSource: 'UN operational rate',
};
const aPayment = (changes: Partial<Payment> = {}): Payment => ({
  amount: usd('1000'),
  paidOn: '2026-06-01',
  reference: null,
  conversion: null,
  ...changes,
});
const aTranche = (changes: object = {}) =>
  Object.assign(Tranche.of(grant, { ordinal: 2, amount: usd('6000'), dueOn: '2026-06-01', condition: null }), changes);

describe('what a payment takes from an award', () => {
  it('is itself in the currency of the award, booked elsewhere or not', () => {
    expect(countedIn('USD', aPayment()).amount).toBe('1000.00');
    expect(countedIn('EUR', aPayment({ amount: Money.of('1000', 'EUR'), conversion })).amount).toBe('1000.00');
  });

  it('is what it was booked as when it was paid in another currency', () => {
    expect(countedIn('USD', aPayment({ amount: Money.of('1000', 'EUR'), conversion })).amount).toBe('1085.00');
  });

  it.each([
    ['is not booked', null],
    ['is booked in a third currency', { ...conversion, currency: 'CHF' }],
  ])('is refused when it %s', (_, booking) => {
    expect(() => countedIn('USD', aPayment({ amount: Money.of('1000', 'EUR'), conversion: booking }))).toThrow(CurrencyMismatch);
  });
});

describe('a disbursement', () => {
  it('keeps rate, day and source of its conversion', () => {
    const payment = aPayment({ amount: Money.of('1000', 'EUR'), conversion });
    expect(Disbursement.of(grant, null, payment, now)).toMatchObject({
      grantId: 'grant',
      recipientId: 'org',
      amount: '1000.00',
      currency: 'EUR',
      status: 'PAID',
      convertedAmount: '1085.00',
      convertedCurrency: 'USD',
      exchangeRate: '1.085',
      rateOn: '2026-05-29',
      rateSource: 'UN operational rate',
    });
  });

  it('comes back once', () => {
    const disbursement = Disbursement.of(grant, null, aPayment(), now);
    disbursement.giveBack();
    expect(disbursement.status).toBe('RETURNED');
    expect(() => disbursement.giveBack()).toThrow(AlreadyReturned);
  });
});

describe('an instalment', () => {
  it('is paid when all of it is', () => {
    const tranche = aTranche();
    tranche.take(usd('5999.99'), usd('0'));
    expect(tranche.status).toBe('PLANNED');
    tranche.take(usd('0.01'), usd('5999.99'));
    expect(tranche.status).toBe('PAID');
  });

  it.each<[string, object, string, new (...args: never[]) => Error]>([
    ['more is paid than is planned', {}, '6000.01', Overpayment],
    ['it is paid already', { status: 'PAID' }, '1', GrantNotPayable],
    ['it is cancelled', { status: 'CANCELLED' }, '1', GrantNotPayable],
  ])('refuses when %s, and changes nothing', (_, state, payment, refusal) => {
    const tranche = aTranche(state);
    const before = tranche.status;
    expect(() => tranche.take(usd(payment), usd('0'))).toThrow(refusal);
    expect(tranche.status).toBe(before);
  });

  it('is to be paid again when its money came back', () => {
    const tranche = aTranche({ status: 'PAID' });
    expect([tranche.giveBack(), tranche.status]).toEqual([true, 'PLANNED']);
    expect([tranche.giveBack(), tranche.status]).toEqual([false, 'PLANNED']);
  });

  it('is cancelled unless it was paid', () => {
    const [planned, paid] = [aTranche(), aTranche({ status: 'PAID' })];
    expect([planned.cancel(), planned.status, paid.cancel(), paid.status]).toEqual([true, 'CANCELLED', false, 'PAID']);
  });
});
