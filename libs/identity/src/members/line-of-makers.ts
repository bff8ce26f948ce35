import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Whoever makes an account knows its first password, and whoever makes an administrator can act as that one: all
 * accounts that go back to one account count as one hand. Passwords cannot tell the maker from the holder, the line can.
 */
export async function isOfSameLine(em: EntityManager, left: string, right: string): Promise<boolean> {
  const heads = await em.execute<object[]>(
    `with recursive line as (
       select id, created_by_id from account_user where id in (?, ?)
       union
       select maker.id, maker.created_by_id from line join account_user maker on maker.id = line.created_by_id)
     select id from line where created_by_id is null`,
    [left, right],
  );
  return heads.length === 1;
}
