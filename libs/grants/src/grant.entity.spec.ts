import { BadInput, Conflict, IllegalTransition, Money } from '@ledby/kernel';
import fc from 'fast-check';
import { Grant, type AwardWish } from './grant.entity.js';
import { AwardOutsideWindow, GrantHasPayments, GrantNotPayable, Overpayment } from './grants.errors.js';

const usd = (amount: string) => Money.of(amount, 'USD');
const nothing = Money.zero('USD');
const terms = { status: 'AWARDED', window: { currency: 'USD', minimumAmount: '10000.00', maximumAmount: '20000.00', maximumMonths: 12 } };
const wish: AwardWish = {
  reference: 'T-1',
  title: 'Foyer de répit',
  amount: usd('20000'),
  awardedOn: '2026-03-01',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
};
const award = (changes: Partial<AwardWish> = {}) =>
  Grant.award({ fundId: 'fund', id: 'project', organisationId: 'org' }, { ...wish, ...changes }, terms, new Date('2026-03-01T12:00:00Z'));
const aGrant = (changes: object = {}) => Object.assign(award(), { version: 1, ...changes });

describe('awarding', () => {
  it('makes a grant to the organisation of the project that counts from now on', () => {
    expect(award()).toMatchObject({
      projectId: 'project',
      recipientId: 'org',
      amount: '20000.00',
      currency: 'USD',
      status: 'IMPLEMENTATION',
      searchText: 'foyer de repit',
    });
  });

  it.each<[string, Partial<AwardWish>, new (...args: never[]) => Error]>([
    ['it is nothing', { amount: nothing }, BadInput],
    ['it is outside the window', { amount: usd('20000.01') }, AwardOutsideWindow],
    ['it lasts longer than the window allows', { endsOn: '2027-04-01' }, AwardOutsideWindow],
    ['it ends before it starts', { endsOn: '2026-03-31' }, BadInput],
  ])('refuses when %s', (_, changes, refusal) => {
    expect(() => award(changes)).toThrow(refusal);
  });
});

describe('moving a grant', () => {
  it('is cancelled while nothing has been paid', () => {
    const grant = aGrant();
    grant.move('CANCEL', 1, nothing);
    expect([grant.status, grant.endsItsPlan]).toEqual(['CANCELLED', true]);
  });

  it.each<[string, () => Grant, Parameters<Grant['move']>, new (...args: never[]) => Error]>([
    ['money has been paid and it is to be cancelled', () => aGrant(), ['CANCEL', 1, usd('0.01')], GrantHasPayments],
    ['the move is not open', () => aGrant(), ['CLOSE', 1, nothing], IllegalTransition],
    ['somebody has changed it since', () => aGrant(), ['SUSPEND', 2, nothing], Conflict],
  ])('refuses when %s, and changes nothing', (_, given, move, refusal) => {
    const grant = given();
    expect(() => grant.move(...move)).toThrow(refusal);
    expect(grant.status).toBe('IMPLEMENTATION');
  });
});

describe('paying', () => {
  it.each([
    ['0', '20000'],
    ['19999.99', '0.01'],
  ])('has room after %s for %s', (before, payment) => {
    expect(() => aGrant().demandRoomFor(usd(payment), usd(before))).not.toThrow();
  });

  it.each<[string, object, string, string, new (...args: never[]) => Error]>([
    ['it would exceed the award by a minor unit', {}, '19999.99', '0.02', Overpayment],
    ['it is nothing', {}, '0', '0', BadInput],
    ['it is less than nothing', {}, '100', '-1', BadInput],
    ['the grant is suspended', { status: 'SUSPENDED' }, '0', '1', GrantNotPayable],
    ['the grant is planned', { status: 'PIPELINE' }, '0', '1', GrantNotPayable],
    ['the grant is cancelled', { status: 'CANCELLED' }, '0', '1', GrantNotPayable],
    ['the grant is closed', { status: 'CLOSED' }, '0', '1', GrantNotPayable],
  ])('refuses when %s', (_, state, before, payment, refusal) => {
    expect(() => aGrant(state).demandRoomFor(usd(payment), usd(before))).toThrow(refusal);
  });

  it('never pays more than the award, whatever is asked in which order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_500_000 }), { maxLength: 40 }), cents => {
        const grant = aGrant();
        const paid = cents.reduce((sum, units) => {
          const payment = usd((units / 100).toFixed(2));
          const fits = !sum.plus(payment).exceeds(grant.awarded);
          if (fits) {
            grant.demandRoomFor(payment, sum);
          } else {
            expect(() => grant.demandRoomFor(payment, sum)).toThrow(Overpayment);
          }
          return fits ? sum.plus(payment) : sum;
        }, nothing);
        expect(paid.exceeds(grant.awarded)).toBe(false);
      }),
    );
  });
});
