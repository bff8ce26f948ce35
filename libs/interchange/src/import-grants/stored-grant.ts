import type { GrantRecord } from '../three-sixty-giving/grant-record.js';
import { countryOfWork } from './grant-rows.js';
import type { Transaction } from './transaction.js';

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

type GrantPart = Omit<StoredGrant, 'summary' | 'country' | 'projectVersion'>;
type ProjectPart = Pick<StoredGrant, 'summary' | 'country' | 'projectVersion'> & { readonly id: string };

const grantsSaid = `select id, version, project_id as "projectId", external_id as "externalId", title, amount::text as amount, currency::text as currency,
    awarded_on::text as "awardedOn", starts_on::text as "startsOn", ends_on::text as "endsOn", recipient_id as "recipientId"
  from "grant" where fund_id = $1 and external_id = any ($2)`;

const projectsOfThem = `select id, version as "projectVersion", summary, country::text as country from project where fund_id = $1 and id = any ($2)`;

/** Two statements rather than a join: just after a large import the planner knows nothing of the fund, and would join it row by row. */
export async function findStored(
  transaction: Transaction,
  fundId: string,
  externalIds: readonly string[],
): Promise<ReadonlyMap<string, StoredGrant>> {
  const grants = await transaction.query<GrantPart>(grantsSaid, [fundId, externalIds]);
  const projects = await transaction.query<ProjectPart>(projectsOfThem, [fundId, grants.map(({ projectId }) => projectId)]);
  const byId = new Map(projects.map(({ id, ...project }) => [id, project]));
  return new Map(
    grants.flatMap(grant => {
      const project = byId.get(grant.projectId);
      return project === undefined ? [] : [[grant.externalId, { ...grant, ...project }] as const];
    }),
  );
}

/** What never changes once a grant was awarded: sums by year and by currency stand on it. */
export const isAnotherAward = (stored: StoredGrant, { awardedOn, currency }: GrantRecord): boolean =>
  stored.awardedOn !== awardedOn || stored.currency !== currency;

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
