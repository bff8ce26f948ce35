import type { EntityManager } from '@mikro-orm/postgresql';

/** An administrator serves no fund; for the one command that keeps its members they stand in it, and leave it with the transaction. */
export async function enterFund(em: EntityManager, fundId: string): Promise<void> {
  await em.execute(`select app.set_local('app.fund_ids', ?, true)`, [`{${fundId}}`]);
}
