import type { EntityManager } from '@mikro-orm/postgresql';

/** Beside the triggers, which on a cluster speak where nobody listens. The same news twice in a transaction is told once. */
export async function announceAccess(em: EntityManager, userId: string): Promise<void> {
  await em.execute(`select pg_notify('ledby_access', ?)`, [userId]);
}
