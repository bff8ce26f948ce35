import type { EntityManager } from '@mikro-orm/postgresql';

/** For somebody who serves no fund: in the one command that was allowed they stand in it, and leave it with the transaction. */
export async function enterFund(em: EntityManager, fundId: string): Promise<void> {
  await em.execute(`select app.set_local('app.fund_ids', ?, true)`, [`{${fundId}}`]);
}
