import type { EntityManager } from '@mikro-orm/postgresql';
import type { Application } from './application.entity.js';

const parts = [
  'answer',
  'application_revision',
  'submitted_answer',
  'change_request',
  'outcome_letter',
  'application_file',
  'application_comment',
] as const;

/** What hangs on an application names its readers too, so that the wall looks at own columns only. */
export async function followSharing(em: EntityManager, { fundId, id, partnerIds }: Application): Promise<void> {
  for (const part of parts) {
    await em.execute(`update ${part} set partner_ids = ? where fund_id = ? and application_id = ?`, [
      `{${partnerIds.join(',')}}`,
      fundId,
      id,
    ]);
  }
}
