import { calendarDate } from '@ledby/kernel';
import type { GrantRecord } from '../three-sixty-giving/grant-record.js';
import { fundCodeOf } from './fund-code.js';
import { countryOfWork } from './grant-rows.js';
import { FundCodeRefused } from './import.errors.js';
import { importedStatus } from './imported-status.js';
import { changedFields, isAnotherAward, type StoredGrant } from './stored-grant.js';

const record: GrantRecord = {
  externalId: '360G-x-1',
  title: 'A shelter',
  description: 'Beds and a door that locks.',
  amount: '1000.00',
  currency: 'GBP',
  awardedOn: calendarDate('2024-02-29'),
  plannedStart: undefined,
  plannedEnd: undefined,
  plannedMonths: undefined,
  programme: undefined,
  recipient: { name: 'A house', orgId: 'GB-CHC-1', scheme: 'GB-CHC', identifier: '1', otherIdentifiers: [], country: 'GB', url: undefined },
  funder: { name: 'A trust', orgId: 'GB-CHC-2', scheme: 'GB-CHC', identifier: '2' },
  beneficiaryCountries: [],
  beneficiaryPlaces: [],
  fromOpenCall: undefined,
  regrantType: undefined,
  url: undefined,
  source: undefined,
};

const stored: StoredGrant = {
  id: 'g',
  version: 1,
  projectId: 'p',
  projectVersion: 1,
  externalId: '360G-x-1',
  title: 'A shelter',
  summary: 'Beds and a door that locks.',
  amount: '1000.00',
  currency: 'GBP',
  awardedOn: '2024-02-29',
  startsOn: null,
  endsOn: null,
  recipientId: 'mary',
  country: 'GB',
};

describe('the status of an imported grant', () => {
  it.each([
    ['a year after the award when nothing is planned', {}, '2025-02-28', 'IMPLEMENTATION'],
    ['a day later', {}, '2025-03-01', 'CLOSED'],
    ['after so many months', { plannedMonths: '6' }, '2024-08-30', 'CLOSED'],
    [
      'after so many months from the start',
      { plannedStart: calendarDate('2024-08-31'), plannedMonths: '6' },
      '2025-02-28',
      'IMPLEMENTATION',
    ],
    ['after the planned end', { plannedEnd: calendarDate('2024-03-31') }, '2024-04-01', 'CLOSED'],
    ['on the planned end', { plannedEnd: calendarDate('2024-03-31') }, '2024-03-31', 'IMPLEMENTATION'],
    ['when the months make no sense', { plannedMonths: '0.5' }, '2025-02-28', 'IMPLEMENTATION'],
  ] as const)('%s', (_, said, today, expected) => {
    expect(importedStatus({ ...record, ...said }, calendarDate(today))).toBe(expected);
  });
});

describe('where the work takes place', () => {
  it.each([
    ['the recipient’s country when nothing is said', [], { country: 'GB', region: 'WESTERN_EUROPE_OTHERS' }],
    ['the one that is said', ['NP'], { country: 'NP', region: 'ASIA_PACIFIC' }],
    ['no country but the region of several in one', ['KE', 'UG'], { country: null, region: 'AFRICA' }],
    ['neither when they lie apart', ['KE', 'NP'], { country: null, region: null }],
  ] as const)('is %s', (_, beneficiaryCountries, expected) => {
    expect(countryOfWork({ ...record, beneficiaryCountries })).toEqual(expected);
  });
});

describe('the same grant in a later file', () => {
  it('is unchanged when it says the same', () => {
    expect(changedFields(stored, record, 'mary')).toEqual([]);
  });

  it('names what changed', () => {
    const later = { ...record, amount: '1200.00', plannedEnd: calendarDate('2025-01-01') };
    expect(changedFields(stored, later, 'joan')).toEqual(['amount', 'endsOn', 'recipientId']);
  });

  it('is another award when the day or the currency differs', () => {
    expect(isAnotherAward(stored, record)).toBe(false);
    expect(isAnotherAward(stored, { ...record, currency: 'EUR' })).toBe(true);
    expect(isAnotherAward(stored, { ...record, awardedOn: calendarDate('2024-03-01') })).toBe(true);
  });
});

describe('a fund code', () => {
  it('is written in capitals', () => {
    expect(fundCodeOf(' abct-2 ')).toBe('ABCT-2');
  });

  it.each(['', 'A B', '-A', 'A-', 'Ä', 'A'.repeat(41)])('is refused when it is "%s"', code => {
    expect(() => fundCodeOf(code)).toThrow(FundCodeRefused);
  });
});
