import { NotFound } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ApplicationStatus } from '../application.workflow.js';

/** What judging an application asks of it: whose it is, in what language it is written, and how far it has come. */
export type Applicant = {
  readonly id: string;
  readonly windowId: string;
  readonly status: ApplicationStatus;
  readonly announcedStatus: ApplicationStatus;
  /** Of its receipt. */
  readonly number: string;
  readonly title: string;
  /** As decimal text; null where the form asks for no amount. */
  readonly requestedAmount: string | null;
  readonly currency: string | null;
  readonly language: string;
  readonly organisationId: string;
  /** Who applies and its partners, under every record that their organisations are known by. */
  readonly organisationIds: readonly string[];
  /** ISO 3166-1 codes of where they sit. */
  readonly countries: readonly string[];
};

const columns = `a.id, a.window_id as "windowId", a.status, a.announced_status as "announcedStatus", a.receipt_number as number, a.title, a.requested_amount::text as "requestedAmount", a.currency, a.language, a.organisation_id as "organisationId",
  array(select distinct r from organisation o cross join lateral unnest(array[o.id, o.merged_into_id]) r where r is not null and o.id = any (a.organisation_id || a.partner_ids)) as "organisationIds",
  array(select distinct o.country from organisation o where o.country is not null and o.id = any (a.organisation_id || a.partner_ids)) as countries`;

/** Held still in one order, so that two who give out the same applications wait for each other instead of for ever. */
export async function holdApplicants(em: EntityManager, fundId: string, ids: readonly string[]): Promise<readonly Applicant[]> {
  const wanted = [...new Set(ids)];
  const found = await em.execute<Applicant[]>(
    `select ${columns} from application a where a.fund_id = ? and a.id = any (?::uuid[]) and a.is_submitted order by a.id for update of a`,
    [fundId, `{${wanted.join(',')}}`],
  );
  if (found.length < wanted.length) {
    throw new NotFound('There is no such application.');
  }
  return found;
}

/** All under one call in one of these states. */
export const applicantsUnder = async (
  em: EntityManager,
  fundId: string,
  windowId: string,
  statuses: readonly ApplicationStatus[],
): Promise<readonly Applicant[]> =>
  em.execute<Applicant[]>(
    `select ${columns} from application a where a.fund_id = ? and a.window_id = ? and a.is_submitted and a.status = any (?::text[]) order by a.id`,
    [fundId, windowId, `{${statuses.join(',')}}`],
  );
