import { type CalendarDate, Money } from '@ledby/kernel';
import { countryNamed, countryOfLocation } from './country-of.js';
import { dayIn } from './check-dates.js';
import { plainDecimal } from './exact-decimal.js';
import {
  charityRegisterOf,
  couldBeNumber,
  type OrganisationIdentifier,
  readOrganisationIdentifier,
  tidyIdentifier,
} from './organisation-identifier.js';
import { ExactNumber, objectsIn, type RawObject, textIn } from './raw-grant.js';

export interface IdentifierRecord {
  /** The code of the register (org-id.guide) or 360G; undefined when nobody says which register this is. */
  readonly scheme: string | undefined;
  readonly identifier: string;
}

export interface OrganisationRecord extends IdentifierRecord {
  readonly name: string;
  readonly orgId: string;
}

export interface RecipientRecord extends OrganisationRecord {
  readonly otherIdentifiers: readonly (IdentifierRecord & { readonly statedAs: 'charityNumber' | 'companyNumber' })[];
  readonly country: string | undefined;
  readonly url: string | undefined;
}

/** A published grant in our words: no contact person, no address, nothing about who leads anything. */
export interface GrantRecord {
  readonly externalId: string;
  readonly title: string;
  readonly description: string;
  /** Decimal text with all the digits of its currency's minor unit. */
  readonly amount: string;
  readonly currency: string;
  readonly awardedOn: CalendarDate;
  readonly plannedStart: CalendarDate | undefined;
  readonly plannedEnd: CalendarDate | undefined;
  readonly plannedMonths: string | undefined;
  readonly programme: { readonly title: string | undefined; readonly code: string | undefined } | undefined;
  readonly recipient: RecipientRecord;
  readonly funder: OrganisationRecord;
  readonly beneficiaryCountries: readonly string[];
  readonly beneficiaryPlaces: readonly string[];
  readonly fromOpenCall: boolean | undefined;
  readonly regrantType: string | undefined;
  readonly url: string | undefined;
  readonly source: string | undefined;
}

/** Only for a grant that `validateGrant` let pass: a gap here is a bug there. */
export function grantRecordOf(grant: RawObject): GrantRecord {
  const money = Money.of(exactText(grant, 'amountAwarded') ?? '', required(grant, 'currency'));
  const fromOpenCall = textIn(grant, 'fromOpenCall');
  return {
    externalId: tidyIdentifier(required(grant, 'id')),
    title: required(grant, 'title'),
    description: required(grant, 'description'),
    amount: money.amount,
    currency: money.currency,
    awardedOn: dayIn(grant, 'awardDate') ?? missing('awardDate'),
    ...plannedPeriod(grant),
    programme: programmeOf(grant),
    recipient: recipientOf(objectsIn(grant, 'recipientOrganization')[0] ?? missing('recipientOrganization')),
    funder: organisationOf(objectsIn(grant, 'fundingOrganization')[0] ?? missing('fundingOrganization')),
    ...beneficiaries(grant),
    fromOpenCall: fromOpenCall === undefined ? undefined : fromOpenCall === 'Yes',
    regrantType: textIn(grant, 'regrantType'),
    url: textIn(grant, 'url'),
    source: textIn(grant, 'dataSource'),
  };
}

function plannedPeriod(grant: RawObject): Pick<GrantRecord, 'plannedStart' | 'plannedEnd' | 'plannedMonths'> {
  const period = objectsIn(grant, 'plannedDates')[0] ?? {};
  const [start, end] = [dayIn(period, 'startDate'), dayIn(period, 'endDate')];
  const isReversed = start !== undefined && end !== undefined && start > end;
  return {
    plannedStart: isReversed ? undefined : start,
    plannedEnd: isReversed ? undefined : end,
    plannedMonths: exactText(period, 'duration'),
  };
}

function programmeOf(grant: RawObject): GrantRecord['programme'] {
  const programme = objectsIn(grant, 'grantProgramme')[0] ?? {};
  const [title, code] = [textIn(programme, 'title'), textIn(programme, 'code')];
  return title === undefined && code === undefined ? undefined : { title, code };
}

function organisationOf(organisation: RawObject): OrganisationRecord {
  const id = readOrganisationIdentifier(required(organisation, 'id'));
  return { name: required(organisation, 'name'), orgId: id.written, scheme: id.register?.code, identifier: id.identifier };
}

function recipientOf(organisation: RawObject): RecipientRecord {
  const id = readOrganisationIdentifier(required(organisation, 'id'));
  const stated = [...objectsIn(organisation, 'location').map(countryOfLocation), countryNamed(textIn(organisation, 'addressCountry'))];
  const country = stated.find(code => code !== undefined) ?? id.register?.country;
  return {
    ...organisationOf(organisation),
    otherIdentifiers: otherIdentifiers(organisation, id, country),
    country,
    url: textIn(organisation, 'url'),
  };
}

/** A number is put under a British register only on other evidence that the organisation is British: elsewhere it would name a stranger. */
function otherIdentifiers(
  organisation: RawObject,
  main: OrganisationIdentifier,
  country: string | undefined,
): RecipientRecord['otherIdentifiers'] {
  const isBritish = country === 'GB';
  const charity = textIn(organisation, 'charityNumber');
  const company = textIn(organisation, 'companyNumber');
  return [
    ...(charity === undefined
      ? []
      : [{ scheme: isBritish ? charityRegisterOf(charity) : undefined, identifier: charity, statedAs: 'charityNumber' as const }]),
    ...(company === undefined
      ? []
      : [{ scheme: isBritish ? 'GB-COH' : undefined, identifier: company, statedAs: 'companyNumber' as const }]),
  ].filter(({ identifier }) => couldBeNumber(identifier) && identifier !== main.identifier);
}

function beneficiaries(grant: RawObject): Pick<GrantRecord, 'beneficiaryCountries' | 'beneficiaryPlaces'> {
  const locations = objectsIn(grant, 'beneficiaryLocation');
  return {
    beneficiaryCountries: [...new Set(locations.flatMap(location => countryOfLocation(location) ?? []))],
    beneficiaryPlaces: [...new Set(locations.flatMap(location => textIn(location, 'name') ?? []))],
  };
}

const exactText = (holder: RawObject, name: string): string | undefined => {
  const value = holder[name];
  return value instanceof ExactNumber ? plainDecimal(value.text) : undefined;
};

const required = (holder: RawObject, name: string): string => textIn(holder, name) ?? missing(name);

function missing(name: string): never {
  throw new Error(`A grant without ${name} was let through to its record.`);
}
