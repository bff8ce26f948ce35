import type { EntityManager } from '@mikro-orm/postgresql';

type Standing = { readonly role: string; readonly funds: string | null };

/**
 * Does this part of a transaction in one fund and in the restricted schema, whoever began it, and leaves both as they were:
 * whoever states a body or holds a key belongs to no fund, and what follows from their act is worked out from all of its facts.
 */
export async function asLead<T>(em: EntityManager, fundId: string, work: () => Promise<T>): Promise<T> {
  await em.flush();
  const [before] = await em.execute<Standing[]>(`select current_setting('role') as role, current_setting('app.fund_ids', true) as funds`);
  const enter = (role: string, funds: string) =>
    em.execute(`select app.set_local('role', ?, true), app.set_local('app.fund_ids', ?, true)`, [role, funds]);
  await enter('ledby_lead', `{${fundId}}`);
  const done = await work();
  await enter(before?.role ?? 'none', before?.funds ?? '');
  return done;
}
