import { dayOf } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import type { SubjectOfFund } from '../standings/load-facts.js';

export type ConsentEventKind = 'ANSWERED' | 'NARROWED' | 'WITHDRAWN';

/** For the data-protection role alone: what kind, of whom and on which day. Its id is drawn, because one made from the clock would tell the moment. */
export async function recordConsentEvent(
  em: EntityManager,
  { fundId, subject, organisationId, projectId }: SubjectOfFund,
  kind: ConsentEventKind | undefined,
  at: Date,
): Promise<void> {
  if (kind !== undefined) {
    await em.execute(
      `insert into restricted.consent_event (fund_id, id, kind, happened_on, subject_kind, organisation_id, project_id) values (?, ?, ?, ?, ?, ?, ?)`,
      [fundId, randomUUID(), kind, dayOf(at), subject, organisationId, projectId],
    );
  }
}
