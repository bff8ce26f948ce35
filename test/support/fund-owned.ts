import type pg from 'pg';

export type FundOwnedTable = { readonly table: string; readonly isRestricted: boolean };

/** Whatever carries a fund, by the catalogue's own word: a new table is judged without anybody remembering it. */
export const fundOwnedTables = async (owner: pg.Client): Promise<readonly FundOwnedTable[]> =>
  (
    await owner.query<FundOwnedTable>(`
      select format('%I.%I', n.nspname, c.relname) as table, n.nspname = 'restricted' as "isRestricted"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where c.relkind in ('r', 'p') and n.nspname in ('public', 'restricted') and a.attname = 'fund_id' and not a.attisdropped
      order by 1`)
  ).rows;
