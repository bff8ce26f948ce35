import type { EntityManager } from '@mikro-orm/postgresql';

export type SanctionsListInForce = { readonly id: string; readonly source: string; readonly datedAt: Date };
export type SanctionsEntry = { readonly reference: string; readonly names: readonly string[]; readonly digest: string };

/** Null where this installation has taken over none. */
export async function listInForce(em: EntityManager): Promise<SanctionsListInForce | null> {
  const [list = null] = await em.execute<SanctionsListInForce[]>(
    'select id, source, dated_at as "datedAt" from sanctions_list order by dated_at desc, id desc limit 1',
  );
  return list;
}

export const entriesOf = (em: EntityManager, listId: string): Promise<SanctionsEntry[]> =>
  em.execute<SanctionsEntry[]>('select reference, names, digest from sanctions_entry where list_id = ? order by reference', [listId]);
