import type { EntityManager } from '@mikro-orm/postgresql';
import type { FactsInHand } from '../standings/facts-in-hand.js';
import type { SubjectOfFund } from '../standings/load-facts.js';
import { mayShowBadge } from './may-show-badge.js';

/** Where its ground is gone the badge is gone with it, in the same transaction, and so is the wish for one: nothing is left to tell of it. */
export async function keepBadge(
  em: EntityManager,
  { fundId, organisationId, projectId }: SubjectOfFund,
  inHand: FactsInHand | undefined,
  at: Date,
): Promise<void> {
  if (inHand === undefined || !mayShowBadge(inHand, at)) {
    await em.execute(`delete from restricted.badge where fund_id = ? and organisation_id = ? and project_id is not distinct from ?::uuid`, [
      fundId,
      organisationId,
      projectId,
    ]);
  }
}
