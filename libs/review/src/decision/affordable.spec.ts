import { Money } from '@ledby/kernel';
import { affordable } from './affordable.js';

const asking = (...amounts: (string | null)[]) =>
  amounts.map(requestedAmount => ({ requestedAmount, currency: requestedAmount === null ? null : 'USD' }));
const usd = (amount: string) => Money.of(amount, 'USD');

it('counts those whom a budget pays for, to the cent', () => {
  expect(affordable(asking('10.00', '20.00', '30.00'), usd('60.00'))).toBe(3);
  expect(affordable(asking('10.00', '20.00', '30.00'), usd('59.99'))).toBe(2);
  expect(affordable(asking('10.00', '20.00', '5.00'), usd('15.00'))).toBe(1);
  expect(affordable([], usd('1.00'))).toBe(0);
});

it('ends where nothing is known: no budget, no amount, another currency', () => {
  expect(affordable(asking('10.00'), null)).toBe(0);
  expect(affordable(asking('10.00', null, '10.00'), usd('90.00'))).toBe(1);
  expect(affordable([...asking('10.00'), { requestedAmount: '1.00', currency: 'EUR' }], usd('90.00'))).toBe(1);
});
