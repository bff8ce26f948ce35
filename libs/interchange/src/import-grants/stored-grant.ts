import type { GrantRecord } from '../three-sixty-giving/grant-record.js';
import { countryOfWork } from './grant-rows.js';

/** A grant of the fund, with its project, as far as a file may say something about it. */
export type StoredGrant = {
  readonly id: string;
  readonly version: number;
  readonly projectId: string;
  readonly projectVersion: number;
  readonly externalId: string;
  readonly title: string;
  readonly summary: string;
  readonly amount: string;
  readonly currency: string;
  readonly awardedOn: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly recipientId: string;
  readonly country: string | null;
};

export const storedGrantStatement = `select g.id, g.version, g.project_id as "projectId", p.version as "projectVersion", g.external_id as "externalId", g.title, p.summary,
    g.amount::text as amount, g.currency::text as currency, g.awarded_on::text as "awardedOn", g.starts_on::text as "startsOn", g.ends_on::text as "endsOn",
    g.recipient_id as "recipientId", p.country::text as country
  from "grant" g join project p on p.fund_id = g.fund_id and p.id = g.project_id where g.fund_id = $1 and g.external_id = any ($2)`;

/** What never changes once a grant was awarded: sums by year and by currency stand on it. */
export const isAnotherAward = (stored: StoredGrant, { awardedOn, currency }: GrantRecord): boolean => stored.awardedOn !== awardedOn || stored.currency !== currency;

/** Names of the fields in which the file now says something else. */
export function changedFields(stored: StoredGrant, record: GrantRecord, recipientId: string): readonly string[] {
  const said: Readonly<Record<string, readonly [before: string | null, now: string | null]>> = {
    title: [stored.title, record.title],
    summary: [stored.summary, record.description],
    amount: [stored.amount, record.amount],
    startsOn: [stored.startsOn, record.plannedStart ?? null],
    endsOn: [stored.endsOn, record.plannedEnd ?? null],
    recipientId: [stored.recipientId, recipientId],
    country: [stored.country, countryOfWork(record).country],
  };
  return Object.entries(said).flatMap(([field, [before, now]]) => (before === now ? [] : [field]));
}
