import { Conflict } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Decision } from './decision.entity.js';

/** One thing at a time is proposed of an application. */
export async function demandNoneWaiting(em: EntityManager, fundId: string, applicationIds: readonly string[]): Promise<void> {
  const waiting = await em.count(Decision, { fundId, applicationId: { $in: [...applicationIds] }, state: 'PROPOSED' });
  if (waiting > 0) {
    throw new Conflict('A decision on this application waits for approval already. Approve or reject it first.');
  }
}
