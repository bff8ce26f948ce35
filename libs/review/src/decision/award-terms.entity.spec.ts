import { Money } from '@ledby/kernel';
import fc from 'fast-check';
import { AwardTerms } from './award-terms.entity.js';

const usd = (amount: string | number) => Money.of(amount, 'USD');
const terms = (budget: string, limit = '0') => {
  const made = AwardTerms.of('fund', 'call', 'USD');
  made.keep(usd(budget), usd(limit), 'ana');
  return made;
};

it('never approves more than the budget, and gives back to the cent', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5_000_000 }), { maxLength: 30 }), cents => {
      const made = terms('100000.00');
      const taken = cents
        .map(each => usd((each / 100).toFixed(2)))
        .filter(amount => {
          const before = made.approved;
          try {
            made.approve(amount);
            return true;
          } catch (refusal) {
            expect(refusal).toMatchObject({ code: 'AWARD_OVER_BUDGET' });
            expect(made.approved).toBe(before);
            return false;
          }
        });
      expect(made.free.exceeds(usd('100000.00'))).toBe(false);
      expect(made.free.exceeds(usd('-0.01'))).toBe(true);
      taken.forEach(amount => made.giveBack(amount));
      expect(made.free.amount).toBe('100000.00');
    }),
  );
});

it('refuses a budget below what is approved, and another currency', () => {
  const made = terms('50000');
  made.approve(usd('40000'));
  expect(() => made.keep(usd('39999.99'), usd('0'), 'ana')).toThrow(expect.objectContaining({ code: 'AWARD_OVER_BUDGET' }));
  expect(() => made.keep(Money.of('50000', 'EUR'), usd('0'), 'ana')).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
  expect(made.budget).toBe('50000.00');
});

it('lets one person approve up to the limit, unless they have set it', () => {
  const made = terms('50000', '10000');
  expect(made.mayApproveAlone('ben', usd('10000'))).toBe(true);
  expect(made.mayApproveAlone('ben', usd('10000.01'))).toBe(false);
  expect(made.mayApproveAlone('ana', usd('1'))).toBe(false);
  made.keep(usd('60000'), usd('10000'), 'ben');
  expect(made.mayApproveAlone('ben', usd('10000'))).toBe(true);
});
