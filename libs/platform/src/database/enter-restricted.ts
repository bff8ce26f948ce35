import type { EntityManager } from '@mikro-orm/postgresql';

/** Does this part of a command as the one role that may enter the restricted schema; the rest of it stays outside. */
export async function enterRestricted<T>(em: EntityManager, work: () => Promise<T>): Promise<T> {
  await em.flush();
  await em.execute(`select app.set_local('role', 'ledby_lead', true)`);
  const done = await work();
  await em.flush();
  await em.execute(`select app.set_local('role', 'ledby_app', true)`);
  return done;
}
