import { type Actor, organisationsOf } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Membership is seen by members only; for the one command that was allowed to look after it the actor stands among them. */
export async function enterOrganisations(em: EntityManager, actor: Actor, ids: readonly string[]): Promise<void> {
  const all = [...new Set([...organisationsOf(actor), ...ids])];
  await em.execute(`select app.set_local('app.organisation_ids', ?, true)`, [`{${all.join(',')}}`]);
}
