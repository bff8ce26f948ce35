import { CurrencyMismatch, Money } from '@ledby/kernel';
import { type AwardTerms, demandWithin } from './award-terms.js';
import { AwardOutsideWindow, CallNotAwarding } from './grants.errors.js';

const terms = (window: Partial<NonNullable<AwardTerms['window']>> = {}, status = 'AWARDED'): AwardTerms => ({
  status,
  window: { currency: 'USD', minimumAmount: '10000.00', maximumAmount: '20000.00', maximumMonths: 12, ...window },
});
const usd = (amount: string) => Money.of(amount, 'USD');
const open = { startsOn: null, endsOn: null };
const months = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });

describe('what a window allows', () => {
  it.each(['10000', '15000.50', '20000'])('allows %s', amount => {
    expect(() => demandWithin(terms(), usd(amount), open)).not.toThrow();
  });

  it.each(['9999.99', '20000.01'])('refuses %s', amount => {
    expect(() => demandWithin(terms(), usd(amount), open)).toThrow(AwardOutsideWindow);
  });

  it('compares no amount of another currency', () => {
    expect(() => demandWithin(terms(), Money.of('15000', 'EUR'), open)).toThrow(CurrencyMismatch);
  });

  it.each([
    ['2026-03-01', '2027-02-28'],
    ['2026-01-31', '2027-01-30'],
    ['2024-02-29', '2025-02-27'],
  ])('allows twelve months from %s to %s', (startsOn, endsOn) => {
    expect(() => demandWithin(terms(), usd('15000'), months(startsOn, endsOn))).not.toThrow();
  });

  it.each([
    ['2026-03-01', '2027-03-01'],
    ['2024-02-29', '2025-02-28'],
  ])('refuses more than twelve months from %s to %s', (startsOn, endsOn) => {
    expect(() => demandWithin(terms(), usd('15000'), months(startsOn, endsOn))).toThrow(AwardOutsideWindow);
  });

  it('allows anything where nothing is limited', () => {
    expect(() => demandWithin({ status: 'OPEN', window: null }, Money.of('1', 'EUR'), open)).not.toThrow();
    expect(() =>
      demandWithin(terms({ minimumAmount: null, maximumAmount: null, maximumMonths: null }), Money.of('1', 'EUR'), open),
    ).not.toThrow();
  });

  it.each(['DRAFT', 'CLOSED'])('awards nothing in a call that is %s', status => {
    expect(() => demandWithin(terms({}, status), usd('15000'), open)).toThrow(CallNotAwarding);
  });
});
