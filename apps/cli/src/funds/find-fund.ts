import { fundCodeOf } from '@ledby/interchange';
import { NotFound } from '@ledby/kernel';
import type pg from 'pg';

export type FoundFund = { readonly id: string; readonly code: string; readonly name: string };

export const findFund = async (client: pg.ClientBase, typed: string): Promise<FoundFund> => {
  const code = fundCodeOf(typed);
  const { rows } = await client.query<FoundFund>('select id, code, name from fund where upper(code) = $1 order by id limit 1', [code]);
  const [fund] = rows;
  if (fund === undefined) {
    throw new NotFound(`There is no fund ${code}; npm run ledby -- funds lists them.`);
  }
  return fund;
};
