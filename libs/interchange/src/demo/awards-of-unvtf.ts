import type { PlannedAwards, Range } from './award-plan.js';

const soon: PlannedAwards['starts'] = { afterDays: [14, 60] };
const usd20: Range = [11_000, 20_000];
const usd60: Range = [32_000, 60_000];

const unvtf = (cycle: string, window: string, awards: Omit<PlannedAwards, 'fund' | 'cycle' | 'window'>): PlannedAwards => ({
  fund: 'UNVTF',
  cycle,
  window,
  ...awards,
});

/**
 * As many projects as the source says were awarded, where one does. Countries that a source names for a small round are left
 * out of it: no invented grantee may be taken for the real one of that country, least of all for what it is said to be led by.
 */
export const awardsOfUnvtf: readonly PlannedAwards[] = [
  unvtf('1', 'CALL-1', {
    projects: 11,
    awardedOn: '2011-09-15',
    starts: soon,
    months: [10, 36],
    amount: [30_000, 90_000],
    except: ['AL', 'KH', 'CR', 'CZ', 'FR', 'IN', 'IL', 'KE', 'NP', 'NG', 'MD', 'US'],
  }),
  unvtf('2', 'CALL-2', { projects: 23, awardedOn: '2014-11-20', starts: soon, months: [12, 36], amount: [30_000, 75_000] }),
  unvtf('3', 'CALL-3', { projects: 30, awardedOn: '2019-04-05', starts: soon, months: [12, 24], amount: [22_000, 60_000] }),
  unvtf('4', 'SGP1', { projects: 10, awardedOn: '2020-04-09', starts: soon, months: [8, 9], amount: usd20 }),
  unvtf('4', 'SGP2', {
    projects: 16,
    awardedOn: '2020-08-28',
    starts: soon,
    months: [15, 24],
    amount: usd60,
    countries: 14,
    withDemoGrantee: true,
  }),
  unvtf('4', 'SGP2', { projects: 6, awardedOn: '2020-12-11', starts: soon, months: [12, 24], amount: usd60 }),
  unvtf('5', 'SGP2', {
    projects: 10,
    awardedOn: '2021-11-09',
    starts: soon,
    months: [18, 24],
    amount: [50_000, 60_000],
    except: ['BD', 'BJ', 'CM', 'LB', 'MK', 'MX', 'TH', 'UG', 'VN'],
  }),
  unvtf('6', 'SGP2', {
    projects: 5,
    awardedOn: '2022-11-22',
    starts: soon,
    months: [18, 24],
    amount: [48_000, 60_000],
    except: ['UA', 'RO'],
  }),
  unvtf('7', 'SGP1', {
    projects: 10,
    awardedOn: '2023-05-23',
    starts: soon,
    months: [8, 9],
    amount: usd20,
    countries: 9,
    except: ['UG', 'CD'],
    inLocalCurrency: 2,
  }),
  unvtf('7', 'SGP2', {
    projects: 7,
    awardedOn: '2023-11-15',
    starts: soon,
    months: [15, 24],
    amount: [50_000, 60_000],
    except: ['RO'],
    withDemoGrantee: true,
  }),
  unvtf('8', 'SPECIAL', { projects: 18, awardedOn: '2024-10-10', starts: soon, months: [14, 24], amount: usd60, inLocalCurrency: 6 }),
  unvtf('9', 'SHORT-TERM', {
    projects: 22,
    awardedOn: '2025-03-14',
    starts: { on: '2025-04-01' },
    months: [7, 9],
    amount: usd20,
    inLocalCurrency: 7,
  }),
  unvtf('10', 'SPECIAL', {
    projects: 18,
    awardedOn: '2025-12-03',
    starts: soon,
    months: [18, 24],
    amount: usd60,
    regions: ['ASIA_PACIFIC', 'LATIN_AMERICA_CARIBBEAN'],
    inLocalCurrency: 7,
  }),
  unvtf('10.2', 'GLOBAL', {
    projects: 18,
    awardedOn: '2026-06-18',
    starts: soon,
    months: [6, 8],
    amount: usd20,
    inLocalCurrency: 6,
    withDemoGrantee: true,
  }),
  unvtf('10.2', 'GLOBAL', {
    projects: 12,
    awardedOn: '2026-10-20',
    starts: { afterDays: [30, 45] },
    months: [6, 8],
    amount: usd20,
    inLocalCurrency: 3,
  }),
];
