import { calendarDate } from '@ledby/kernel';
import type { Finding } from './finding.js';
import { grantRecordOf } from './grant-record.js';
import { ExactNumber, isRawObject, type RawObject, type RawValue } from './raw-grant.js';
import { safeIdentifier, validateGrant } from './validate-grant.js';

const today = calendarDate('2026-03-01');

const aGrant = (changes: RawObject = {}): RawObject => ({
  id: '360G-a-1',
  title: 'A refuge for survivors',
  description: 'Rent of a safe house for one year.',
  currency: 'GBP',
  amountAwarded: new ExactNumber('30000'),
  awardDate: '2024-05-06',
  recipientOrganization: [{ id: 'GB-CHC-1126147', name: 'Haven' }],
  fundingOrganization: [{ id: 'GB-CHC-1000147', name: 'Fund A' }],
  ...changes,
});

const without = (name: string): RawObject => Object.fromEntries(Object.entries(aGrant()).filter(([key]) => key !== name));
const told = (grant: RawValue): readonly string[] =>
  validateGrant(grant, today).map(({ severity, code, field }) => `${severity} ${code} ${field}`);
const organisation = (changes: RawObject): RawObject[] => [{ id: 'GB-CHC-1126147', name: 'Haven', ...changes }];

describe('a grant of 360Giving 1.4', () => {
  it('passes when it has the core fields', () => expect(told(aGrant())).toEqual([]));

  it('passes with a full date and time', () => expect(told(aGrant({ awardDate: '2024-05-06T00:00:00+00:00' }))).toEqual([]));

  it.each(['id', 'title', 'description', 'currency', 'amountAwarded', 'awardDate', 'fundingOrganization'])('needs %s', name => {
    expect(told(without(name))).toEqual([`ERROR FIELD_MISSING ${name}`]);
  });

  it.each<[string, RawObject, readonly string[]]>([
    ['a blank title', { title: ' ' }, ['ERROR FIELD_MISSING title']],
    ['a blank name', { recipientOrganization: organisation({ name: '' }) }, ['ERROR FIELD_MISSING recipientOrganization/0/name']],
    [
      'an organisation without an identifier',
      { recipientOrganization: [{ name: 'Haven' }] },
      ['ERROR FIELD_MISSING recipientOrganization/0/id'],
    ],
    ['an empty list of recipients', { recipientOrganization: [] }, ['ERROR LIST_EMPTY recipientOrganization']],
    ['a recipient that is no list', { recipientOrganization: { id: 'x', name: 'y' } }, ['ERROR FIELD_TYPE recipientOrganization']],
    ['an amount in quotes', { amountAwarded: '30000' }, ['ERROR FIELD_TYPE amountAwarded']],
    ['an amount below zero', { amountAwarded: new ExactNumber('-5') }, ['ERROR AMOUNT_NEGATIVE amountAwarded']],
    ['a tenth of a penny', { amountAwarded: new ExactNumber('12.345') }, ['ERROR AMOUNT_TOO_FINE amountAwarded']],
    ['a sen', { currency: 'JPY', amountAwarded: new ExactNumber('12.5') }, ['ERROR AMOUNT_TOO_FINE amountAwarded']],
    ['an endless amount', { amountAwarded: new ExactNumber('1e400') }, ['ERROR AMOUNT_TOO_LARGE amountAwarded']],
    ['sixteen digits', { amountAwarded: new ExactNumber('1234567890123456') }, ['ERROR AMOUNT_TOO_LARGE amountAwarded']],
    ['an unknown currency', { currency: 'ABC' }, ['ERROR CURRENCY_UNKNOWN currency']],
    ['gold', { currency: 'XAU' }, ['ERROR CURRENCY_UNKNOWN currency']],
    ['a withdrawn currency', { currency: 'DEM' }, ['ERROR CURRENCY_WITHDRAWN currency']],
    ['a currency newer than the list of 1.4', { currency: 'SLE' }, ['ERROR CODE_NOT_LISTED currency']],
    ['a slashed date', { awardDate: '05/06/2014' }, ['ERROR DATE_AMBIGUOUS awardDate']],
    ['a slashed date and time', { dateModified: '17/08/2015 00:00' }, ['ERROR DATE_AMBIGUOUS dateModified']],
    ['words for a date', { awardDate: 'May 2014' }, ['ERROR DATE_INVALID awardDate']],
    ['a day that never was', { awardDate: '2023-02-29' }, ['ERROR DATE_IMPOSSIBLE awardDate']],
    ['a country of no list', { beneficiaryLocation: [{ countryCode: 'UK' }] }, ['ERROR CODE_NOT_LISTED beneficiaryLocation/0/countryCode']],
    ['a regranting code of no list', { regrantType: 'FRG999' }, ['ERROR CODE_NOT_LISTED regrantType']],
    ['an open call that is perhaps', { fromOpenCall: 'Perhaps' }, ['ERROR CODE_NOT_LISTED fromOpenCall']],
    ['a web address without http', { dataSource: 'www.example.org' }, ['ERROR URL_INVALID dataSource']],
    ['a duration below zero', { plannedDates: [{ duration: new ExactNumber('-1') }] }, ['ERROR FIELD_INVALID plannedDates/0/duration']],
    ['an endless identifier', { id: 'x'.repeat(201) }, ['ERROR TEXT_TOO_LONG id']],
    ['half a character', { title: 'Refuge \ud83d' }, ['ERROR TEXT_NOT_STORABLE title']],
    ['a null character', { title: 'Refuge\0' }, ['ERROR TEXT_NOT_STORABLE title']],
  ])('is refused with %s', (_, changes, findings) => expect(told(aGrant(changes))).toEqual(findings));

  it.each<[string, RawObject, readonly string[]]>([
    ['nothing awarded', { amountAwarded: new ExactNumber('0.00') }, ['WARNING AMOUNT_ZERO amountAwarded']],
    ['a long title', { title: 'x'.repeat(141) }, ['WARNING TITLE_LONG title']],
    ['a title said twice', { description: 'A refuge for survivors' }, ['WARNING TITLE_IS_DESCRIPTION description']],
    ['a line break in its identifier', { id: '360G-a\n-1' }, ['WARNING ID_LINE_BREAK id']],
    ['an e-mail address', { description: 'Write to jane@example.org.' }, ['WARNING LOOKS_LIKE_EMAIL description']],
    [
      'an unknown register',
      { recipientOrganization: organisation({ id: 'ZZ-NONE-1' }) },
      ['WARNING ORG_ID_UNKNOWN_PREFIX recipientOrganization/0/id'],
    ],
    [
      'a deprecated register',
      { recipientOrganization: organisation({ id: 'GB-GOVUK-x' }) },
      ['WARNING ORG_ID_DEPRECATED_PREFIX recipientOrganization/0/id'],
    ],
    [
      'an odd charity number in its identifier',
      { recipientOrganization: organisation({ id: 'GB-CHC-12' }) },
      ['WARNING ORG_ID_ODD recipientOrganization/0/id'],
    ],
    [
      'a remark for a charity number',
      { recipientOrganization: organisation({ charityNumber: 'TBC' }) },
      ['WARNING CHARITY_NUMBER_ODD recipientOrganization/0/charityNumber'],
    ],
    [
      'an odd company number',
      { recipientOrganization: organisation({ companyNumber: '123' }) },
      ['WARNING COMPANY_NUMBER_ODD recipientOrganization/0/companyNumber'],
    ],
    ['an award in the future', { awardDate: '2026-03-02' }, ['WARNING AWARD_IN_FUTURE awardDate']],
    ['an award long ago', { awardDate: '2001-02-28' }, ['WARNING DATE_FAR awardDate']],
    ['a plan far ahead', { plannedDates: [{ endDate: '2038-03-02' }] }, ['WARNING DATE_FAR plannedDates/0/endDate']],
    [
      'a plan that ends before it starts',
      { plannedDates: [{ startDate: '2025-01-02', endDate: '2025-01-01' }] },
      ['WARNING DATES_REVERSED plannedDates/0'],
    ],
    ['a plan without a day', { plannedDates: [{ startDate: '2025-01' }] }, ['WARNING DATE_PARTIAL plannedDates/0/startDate']],
    [
      'two recipients',
      { recipientOrganization: [...organisation({}), ...organisation({ id: '360G-a' })] },
      ['WARNING ONLY_FIRST_KEPT recipientOrganization'],
    ],
  ])('goes in with a warning for %s', (_, changes, findings) => expect(told(aGrant(changes))).toEqual(findings));

  it('to a person is refused for a reason of its own, and nothing else of the row is looked at', () => {
    const person = { recipientIndividual: { id: 'p-1', name: 'Jane Roe' }, title: '', awardDate: 'x' };
    const findings = validateGrant({ ...without('recipientOrganization'), ...person }, today);
    expect(findings.map(({ severity, code }) => [severity, code])).toEqual([['CRITICAL', 'GRANT_TO_INDIVIDUAL']]);
    expect(safeIdentifier({ ...aGrant(), ...person })).toBeUndefined();
  });

  it('to both an organisation and a person is refused', () => {
    expect(told(aGrant({ recipientIndividual: { id: 'p-1', name: 'Jane Roe' } }))).toEqual([
      'CRITICAL RECIPIENT_NOT_ONE recipientIndividual',
    ]);
  });

  it('to nobody is refused', () =>
    expect(told(without('recipientOrganization'))).toEqual(['ERROR RECIPIENT_MISSING recipientOrganization']));

  it.each<RawValue>([null, 'a grant', true, new ExactNumber('1'), []])('is an object, not %p', value => {
    expect(told(value)).toEqual(['CRITICAL ROW_NOT_AN_OBJECT ']);
  });

  it('is never repeated in what is said of it', () => {
    const secret = 'Jane Roe jane.roe@example.org';
    const everyText = Object.fromEntries(Object.keys(aGrant()).map(name => [name, secret]));
    const nested = {
      recipientOrganization: [{ id: secret, name: secret, charityNumber: secret, [secret]: secret }],
      plannedDates: [{ startDate: secret }],
      [secret]: secret,
    };
    const findings: readonly Finding[] = [...validateGrant(everyText, today), ...validateGrant({ ...aGrant(), ...nested }, today)];
    expect(findings.length).toBeGreaterThan(5);
    expect(JSON.stringify(findings)).not.toMatch(/Jane|Roe|example/);
  });

  it('is told about quickly, however long its texts', () => {
    const started = performance.now();
    validateGrant(aGrant({ description: 'a.'.repeat(400_000), title: '@'.repeat(400_000) }), today);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('the record of a grant', () => {
  const recordOf = (changes: RawObject) => {
    const grant = aGrant(changes);
    expect(told(grant).filter(line => !line.startsWith('WARNING'))).toEqual([]);
    expect(isRawObject(grant)).toBe(true);
    return grantRecordOf(grant);
  };

  it('holds our words, the exact amount and the day as written', () => {
    const record = recordOf({
      id: ' 360G-a\n1 ',
      amountAwarded: new ExactNumber('3.05e4'),
      awardDate: '2024-05-06T23:30:00-05:00',
      plannedDates: [{ startDate: '2024-06-01', endDate: '2025-05-31T00:00:00Z', duration: new ExactNumber('12.0') }],
      grantProgramme: [{ code: 'R', title: 'Refuge' }],
      recipientOrganization: organisation({
        charityNumber: '1126147',
        companyNumber: '01234567',
        url: 'https://haven.example',
        contactName: 'Jane Roe',
      }),
      beneficiaryLocation: [
        { name: 'England - Wide' },
        { name: 'Leeds', geoCode: 'E08000035' },
        { name: 'Tanzania' },
        { countryCode: 'NP' },
        { name: 'London' },
      ],
      fromOpenCall: 'Yes',
      regrantType: 'FRG010',
      dataSource: 'https://fund.example/grants.json',
    });
    expect(record).toEqual({
      externalId: '360G-a 1',
      title: 'A refuge for survivors',
      description: 'Rent of a safe house for one year.',
      amount: '30500.00',
      currency: 'GBP',
      awardedOn: '2024-05-06',
      plannedStart: '2024-06-01',
      plannedEnd: '2025-05-31',
      plannedMonths: '12',
      programme: { code: 'R', title: 'Refuge' },
      recipient: {
        name: 'Haven',
        orgId: 'GB-CHC-1126147',
        scheme: 'GB-CHC',
        identifier: '1126147',
        otherIdentifiers: [{ scheme: 'GB-COH', identifier: '01234567', statedAs: 'companyNumber' }],
        country: 'GB',
        url: 'https://haven.example',
      },
      funder: { name: 'Fund A', orgId: 'GB-CHC-1000147', scheme: 'GB-CHC', identifier: '1000147' },
      beneficiaryCountries: ['GB', 'TZ', 'NP'],
      beneficiaryPlaces: ['England - Wide', 'Leeds', 'Tanzania', 'London'],
      fromOpenCall: true,
      regrantType: 'FRG010',
      url: undefined,
      source: 'https://fund.example/grants.json',
    });
  });

  it('puts a number under a British register only for a British organisation', () => {
    const abroad = recordOf({ recipientOrganization: organisation({ id: '360G-a-7', addressCountry: 'Nepal', charityNumber: '1126147' }) });
    expect(abroad.recipient).toMatchObject({
      scheme: '360G',
      identifier: 'a-7',
      country: 'NP',
      otherIdentifiers: [{ scheme: undefined, identifier: '1126147' }],
    });
    const atHome = recordOf({ recipientOrganization: organisation({ id: '360G-a-7', addressCountry: 'UK', charityNumber: 'SC027577' }) });
    expect(atHome.recipient.otherIdentifiers).toEqual([{ scheme: 'GB-SC', identifier: 'SC027577', statedAs: 'charityNumber' }]);
  });

  it('reads the longest known register, whatever the capitals', () => {
    const [long, unknown] = ['cn-11-CR-123-4', 'ZZ-NONE-1'].map(id => recordOf({ recipientOrganization: organisation({ id }) }).recipient);
    expect(long).toMatchObject({ scheme: 'CN-11-CR', identifier: '123-4', country: 'CN' });
    expect(unknown).toMatchObject({ scheme: undefined, identifier: 'ZZ-NONE-1', orgId: 'ZZ-NONE-1', country: undefined });
  });

  it('keeps neither day of a plan that runs backwards', () => {
    expect(recordOf({ plannedDates: [{ startDate: '2025-01-02', endDate: '2025-01-01' }] })).toMatchObject({
      plannedStart: undefined,
      plannedEnd: undefined,
    });
  });
});
