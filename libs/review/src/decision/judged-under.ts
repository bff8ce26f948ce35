import type { EntityManager } from '@mikro-orm/postgresql';
import { Assessment } from '../assessment/assessment.entity.js';
import type { Judged } from './rank-applications.js';

/** The locked assessments of a call, application by application. */
export async function judgedUnder(em: EntityManager, fundId: string, windowId: string): Promise<readonly Judged[]> {
  const locked = await em.find(Assessment, { fundId, windowId, state: 'LOCKED' }, { orderBy: { id: 'asc' } });
  const byApplication = Map.groupBy(locked, ({ applicationId }) => applicationId);
  return [...byApplication].map(([applicationId, all]) => ({
    applicationId,
    totals: all.flatMap(({ reviewerId, total }) => (total == null ? [] : [{ reviewerId, total }])),
  }));
}
