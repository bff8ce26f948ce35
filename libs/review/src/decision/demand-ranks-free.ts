import { Conflict } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Decision } from './decision.entity.js';

type Ranked = { readonly reserveRank?: number | null };

/** A place on the reserve list is one application's; only a rejected decision gives it back. */
export async function demandRanksFree(em: EntityManager, fundId: string, windowId: string, wishes: readonly Ranked[]): Promise<void> {
  const ranks = wishes.flatMap(({ reserveRank }) => reserveRank ?? []);
  const taken = { fundId, windowId, kind: 'RESERVE' as const, state: { $ne: 'REJECTED' as const }, reserveRank: { $in: ranks } };
  if (new Set(ranks).size < ranks.length || (ranks.length > 0 && (await em.count(Decision, taken)) > 0)) {
    throw new Conflict('Two applications would have the same place on the reserve list. Choose another.', { field: 'reserveRank' });
  }
}
