import { Money } from '@ledby/kernel';
import fc from 'fast-check';
import { TranchePlanRefused } from './grants.errors.js';
import { tranchePlan, type TrancheWish } from './tranche-plan.js';

const award = Money.of('20000', 'USD');
const days = ['2026-06-01', '2026-09-01', '2026-12-01'];
const wishes = (...amounts: readonly (string | undefined)[]): TrancheWish[] =>
  amounts.map((amount, place) => ({ amount, dueOn: days[place] ?? '2027-01-01' }));
const plan = (list: readonly TrancheWish[]) => tranchePlan(list, award).map(({ ordinal, amount }) => [ordinal, amount.amount]);

describe('the instalments of a grant', () => {
  it('are split evenly when no amounts are given; what does not divide comes last', () => {
    expect(plan(wishes(undefined, undefined, undefined))).toEqual([
      [1, '6666.66'],
      [2, '6666.66'],
      [3, '6666.68'],
    ]);
  });

  it('are taken as they are given when they make the award', () => {
    expect(plan(wishes('12000', '7999.99', '0.01'))).toEqual([
      [1, '12000.00'],
      [2, '7999.99'],
      [3, '0.01'],
    ]);
  });

  it.each<[string, readonly TrancheWish[]]>([
    ['there are none', []],
    ['there are too many', Array.from({ length: 25 }, () => ({ dueOn: '2026-06-01' }))],
    ['a minor unit is missing', wishes('12000', '7999.99')],
    ['a minor unit is left over', wishes('12000', '8000.01')],
    ['one is zero', wishes('20000', '0')],
    ['one is below zero', wishes('20001', '-1')],
    ['only some have an amount', wishes('12000', undefined)],
    ['their days are out of order', [{ dueOn: '2026-09-01' }, { dueOn: '2026-06-01' }]],
  ])('are refused when %s', (_, list) => {
    expect(() => plan(list)).toThrow(TranchePlanRefused);
  });

  it('always make the award, in every currency and number', () => {
    const currency = fc.constantFrom('USD', 'JPY', 'KWD', 'EUR', 'CLF');
    fc.assert(
      fc.property(fc.integer({ min: 24, max: 10 ** 9 }), currency, fc.integer({ min: 1, max: 24 }), (whole, code, count) => {
        const given = Money.of(whole, code);
        const planned = tranchePlan(
          Array.from({ length: count }, () => ({ dueOn: '2026-06-01' })),
          given,
        );
        expect(planned.reduce((sum, { amount }) => sum.plus(amount), Money.zero(code)).equals(given)).toBe(true);
        expect(planned.map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: count }, (_, place) => place + 1));
      }),
    );
  });
});
