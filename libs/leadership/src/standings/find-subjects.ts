import type { EntityManager } from '@mikro-orm/postgresql';
import { asLead } from '../seats/as-lead.js';
import type { SubjectOfFund } from './load-facts.js';

const attestedWhere = (condition: string) =>
  `select distinct a.fund_id as "fundId", a.subject_kind as subject, coalesce(p.organisation_id, a.organisation_id) as "organisationId", a.project_id as "projectId"
    from restricted.leadership_attestation a left join project p on p.fund_id = a.fund_id and p.id = a.project_id where a.fund_id = ? and ${condition}`;

/** Everybody in a fund of whom anything was ever stated. */
export function allSubjects(em: EntityManager, fundId: string): Promise<readonly SubjectOfFund[]> {
  return asLead(em, fundId, () => em.execute<SubjectOfFund[]>(attestedWhere('true'), [fundId]));
}

/** Those whose standing changes by time alone, and is due. */
export function dueSubjects(em: EntityManager, fundId: string, at: Date): Promise<readonly SubjectOfFund[]> {
  const text = attestedWhere(
    `exists (select from restricted.leadership_standing s where s.fund_id = a.fund_id and s.recompute_at <= ?
       and (s.project_id = a.project_id or (a.project_id is null and s.organisation_id = a.organisation_id)))`,
  );
  return asLead(em, fundId, () => em.execute<SubjectOfFund[]>(text, [fundId, at]));
}

/** Those to whom one of these seats belongs. */
export function subjectsOfSeats(em: EntityManager, fundId: string, seatIds: readonly string[]): Promise<readonly SubjectOfFund[]> {
  const text = attestedWhere(
    `exists (select from restricted.leadership_body b join restricted.consent_seat c on c.fund_id = b.fund_id and c.body_id = b.id
       where b.fund_id = a.fund_id and b.attestation_id = a.id and c.id = any (?::uuid[]))`,
  );
  return asLead(em, fundId, () => em.execute<SubjectOfFund[]>(text, [fundId, `{${seatIds.join(',')}}`]));
}
