import { type CalendarDate, foldForSearch, newId, unRegionOf } from '@ledby/kernel';
import type { GrantRecord } from '../three-sixty-giving/grant-record.js';
import { importedStatus } from './imported-status.js';
import type { Row } from './transaction.js';

/** A grant of the file with what this house adds to it. */
export type PlacedGrant = {
  readonly record: GrantRecord;
  readonly fundId: string;
  readonly recipientId: string;
  /** Told where the file does not say where its grants come from. */
  readonly source: string;
  readonly today: CalendarDate;
};

export type NewGrant = PlacedGrant & { readonly cycleId: string };

/** Where the work takes place; the recipient's own country stands in when the file does not say, and several countries are none. */
export function countryOfWork({ beneficiaryCountries, recipient }: GrantRecord): {
  readonly country: string | null;
  readonly region: string | null;
} {
  const countries = beneficiaryCountries.length > 0 ? beneficiaryCountries : recipient.country === undefined ? [] : [recipient.country];
  const regions = new Set(countries.map(country => unRegionOf(country) ?? null));
  const [country = null] = countries;
  const [region = null] = regions;
  return { country: countries.length === 1 ? country : null, region: regions.size === 1 ? region : null };
}

export const periodOf = ({ plannedStart, plannedEnd }: GrantRecord) => ({ starts_on: plannedStart ?? null, ends_on: plannedEnd ?? null });

export const searchTextOf = ({ title, externalId }: GrantRecord): string => foldForSearch(`${title} ${externalId}`);

/** A new grant and the project it pays for. The standard has no projects and no themes, so each grant is one, of no named theme. */
export function newRows({ record, fundId, cycleId, recipientId, source, today }: NewGrant): {
  readonly project: Row & { readonly id: string };
  readonly grant: Row & { readonly id: string };
} {
  const [projectId, status] = [newId(), importedStatus(record, today)];
  const project = {
    fund_id: fundId,
    id: projectId,
    cycle_id: cycleId,
    organisation_id: recipientId,
    title: record.title,
    summary: record.description,
    search_text: foldForSearch(record.title),
    ...countryOfWork(record),
    theme: 'OTHER',
    status,
    ...periodOf(record),
  };
  const grant = {
    fund_id: fundId,
    id: newId(),
    project_id: projectId,
    recipient_id: recipientId,
    reference: record.externalId,
    title: record.title,
    search_text: searchTextOf(record),
    amount: record.amount,
    currency: record.currency,
    status,
    awarded_on: record.awardedOn,
    ...periodOf(record),
    external_id: record.externalId,
    source: record.source ?? source,
    regrant_type: record.regrantType ?? null,
  };
  return { project, grant };
}
