import { createHash } from 'node:crypto';
import { activityStatuses, minorUnitOf, Money, themes, unRegions } from '@ledby/kernel';
import Big from 'big.js';
import { demoToday } from './demo-calendar.js';
import { demoPortfolio } from './demo-portfolio.js';
import type { DemoPortfolio, GrantRow } from './demo-portfolio.rows.js';
import { dollarRate } from './illustrative-rates.js';

const demo = demoPortfolio();
const otherSeeds = ['a', 'b', 'c', 'd'].map(seed => demoPortfolio(seed));
const everySeed = [demo, ...otherSeeds];

const digestOf = (portfolio: DemoPortfolio) => createHash('sha256').update(JSON.stringify(portfolio)).digest('hex');
const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> => new Map(rows.map(row => [row.id, row]));
const groupBy = <T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> => Map.groupBy(rows, key);
const fundOf = ({ funds }: DemoPortfolio, code: string) => funds.find(fund => fund.code === code)?.id;

const sum = (amounts: readonly string[], currency: string): string =>
  amounts.reduce((total, amount) => total.plus(Money.of(amount, currency)), Money.zero(currency)).amount;

/** What an award is worth in the currency of its window. */
const worth = ({ amount, currency }: GrantRow, inCurrency: string) =>
  currency === inCurrency ? new Big(amount) : new Big(amount).times(dollarRate(currency) ?? Number.NaN);

describe('the demo portfolio', () => {
  it('is the same to the byte whenever and wherever it is made', () => {
    expect(digestOf(demoPortfolio())).toBe(digestOf(demo));
    expect(digestOf(demo)).toBe('850f72c29a00329a80204a824631cf388124e3f5806776502c97d2b6c1e066e4');
    expect(digestOf(otherSeeds[0] ?? demo)).not.toBe(digestOf(demo));
  });

  it('has ids and references that are used once', () => {
    for (const portfolio of everySeed) {
      const ids = Object.values(portfolio).flatMap((rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id));
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(portfolio.grants.map(({ reference }) => reference)).size).toBe(portfolio.grants.length);
    }
  });

  it('is large and varied enough to show every status, theme and regional group', () => {
    const { grants, projects } = demo;
    expect(grants.length).toBeGreaterThanOrEqual(300);
    expect(new Set(projects.map(({ organisationId }) => organisationId)).size).toBeGreaterThanOrEqual(170);
    expect(new Set(projects.map(({ country }) => country)).size).toBeGreaterThanOrEqual(70);
    expect(new Set(projects.map(({ region }) => region))).toEqual(new Set(unRegions));
    expect(new Set(projects.map(({ theme }) => theme))).toEqual(new Set(themes));
    expect(new Set(grants.map(({ status }) => status))).toEqual(new Set(activityStatuses));
    expect(grants.length).toBeGreaterThan(projects.length);
  });

  it('shows the officer of the Trust Fund ten currencies and more, without minor unit and with three digits of it', () => {
    const currencies = new Set(demo.grants.filter(({ fundId }) => fundId === fundOf(demo, 'UNVTF')).map(({ currency }) => currency));
    expect(currencies.size).toBeGreaterThanOrEqual(10);
    expect(new Set([...currencies].map(minorUnitOf))).toEqual(new Set([0, 2, 3]));
  });

  it('awards as many projects as the sources count, where they count them', () => {
    const perWindow = groupBy(demo.projects, ({ windowId }) => windowId);
    const counts = demo.windows.map(
      ({ id, cycleId, code }) =>
        [`${demo.cycles.find(cycle => cycle.id === cycleId)?.number} ${code}`, perWindow.get(id)?.length ?? 0] as const,
    );
    const [sgp1, sgp2] = [Object.fromEntries(counts)['4 SGP1'] ?? 0, Object.fromEntries(counts)['4 SGP2'] ?? 0];
    expect([sgp1, sgp2, sgp1 + sgp2]).toEqual([10, 22, 32]);
    expect(Object.fromEntries(counts)).toMatchObject({
      '1 CALL-1': 11,
      '2 CALL-2': 23,
      '5 SGP2': 10,
      '6 SGP2': 5,
      '7 SGP1': 10,
      '7 SGP2': 7,
    });
  });

  it('keeps awards, the two grants of one project included, and durations within the limits of their window', () => {
    for (const portfolio of everySeed) {
      const windows = byId(portfolio.windows);
      const grantsOf = groupBy(portfolio.grants, ({ projectId }) => projectId);
      for (const project of portfolio.projects) {
        const window = windows.get(project.windowId);
        const total = (grantsOf.get(project.id) ?? []).reduce((all, grant) => all.plus(worth(grant, window?.currency ?? '')), new Big(0));
        expect(total.gte(window?.minimumAmount ?? 1)).toBe(true);
        expect(total.lte(window?.maximumAmount ?? 1_000_000)).toBe(true);
        const latest = new Date(`${project.startsOn}T00:00:00Z`);
        latest.setUTCMonth(latest.getUTCMonth() + (window?.maximumMonths ?? 36));
        expect(project.endsOn <= latest.toISOString().slice(0, 10)).toBe(true);
      }
    }
  });

  it('puts special windows where their earmark says, and spends no more on a call than it has', () => {
    const special = demo.cycles.find(({ number }) => number === '10')?.id;
    expect(new Set(demo.projects.filter(({ cycleId }) => cycleId === special).map(({ region }) => region))).toEqual(
      new Set(['ASIA_PACIFIC', 'LATIN_AMERICA_CARIBBEAN']),
    );
    const union = demo.grants.filter(({ fundId }) => fundId === fundOf(demo, 'AMIF-THB')).map(({ amount }) => amount);
    expect(Number(sum(union, 'EUR'))).toBeLessThanOrEqual(6_000_000);
  });

  it('splits each award into tranches that add up to it, to the minor unit', () => {
    for (const portfolio of everySeed) {
      const tranches = groupBy(portfolio.tranches, ({ grantId }) => grantId);
      for (const { id, amount, currency, recipientId } of portfolio.grants) {
        const own = tranches.get(id) ?? [];
        expect(
          sum(
            own.map(tranche => tranche.amount),
            currency,
          ),
        ).toBe(amount);
        expect(own.map(({ ordinal }) => ordinal)).toEqual(own.map((_, place) => place + 1));
        expect(own.every(tranche => tranche.currency === currency && tranche.recipientId === recipientId)).toBe(true);
      }
    }
  });

  it('pays exactly what a paid tranche says, nothing in the future, and sends back what is called off', () => {
    for (const portfolio of everySeed) {
      const payments = groupBy(portfolio.disbursements, ({ trancheId }) => trancheId);
      for (const { id, amount, currency, status } of portfolio.tranches) {
        const kept = (payments.get(id) ?? []).filter(payment => payment.status === 'PAID');
        expect(
          sum(
            kept.map(payment => payment.amount),
            currency,
          ),
        ).toBe(status === 'PAID' ? amount : Money.zero(currency).amount);
      }
      expect(portfolio.disbursements.every(({ paidOn }) => paidOn <= demoToday)).toBe(true);
    }
    expect(demo.disbursements.some(({ status }) => status === 'RETURNED')).toBe(true);
  });

  it('stores with a conversion the rate, its day and its source, and they lead to the converted amount', () => {
    const converted = demo.disbursements.filter(({ convertedAmount }) => convertedAmount !== null);
    expect(converted.length).toBeGreaterThan(40);
    for (const { amount, convertedAmount, convertedCurrency, exchangeRate, rateOn, rateSource } of converted) {
      expect(
        new Big(amount)
          .times(exchangeRate ?? 0)
          .round(2, Big.roundHalfUp)
          .toFixed(2),
      ).toBe(convertedAmount);
      expect([convertedCurrency, rateOn !== null, rateSource]).toEqual([
        'USD',
        true,
        'Illustrative rate of the demo portfolio, published by nobody',
      ]);
    }
  });

  it('gives each project the status that its dates ask for', () => {
    for (const { status, startsOn, endsOn } of demo.projects.filter(project => project.status !== 'CANCELLED')) {
      expect(startsOn > demoToday).toBe(status === 'PIPELINE');
      expect(startsOn <= demoToday && endsOn >= demoToday).toBe(status === 'IMPLEMENTATION' || status === 'SUSPENDED');
    }
  });

  it('says in no title who leads, and tells of no person', () => {
    const texts = demo.projects.flatMap(({ title, summary }) => [title, summary]);
    expect(texts.filter(text => /surviv|ex-victim|lived experience|superviv|sobreviv|rescapé/i.test(text))).toEqual([]);
    expect(texts.filter(text => /\b(Ms|Mr|Mrs|named|aged|years old)\b/.test(text))).toEqual([]);
    expect(demo.projects.filter(({ title }) => title.length > 140)).toEqual([]);
  });
});
