import type { EntityManager } from '@mikro-orm/postgresql';

export async function nextRevision(em: EntityManager, { fundId, id }: { readonly fundId: string; readonly id: string }): Promise<number> {
  const [last] = await em.execute<{ number: number }[]>(
    `select max(number) as number from application_revision where fund_id = ? and application_id = ?`,
    [fundId, id],
  );
  return (last?.number ?? 0) + 1;
}
