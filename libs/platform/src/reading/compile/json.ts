import { sql } from 'kysely';
import type { Fragment } from '../model/column.js';
import type { Compilation } from './compilation.js';

export type JsonObject = { readonly joins: readonly Fragment[]; readonly json: Fragment };

/** PostgreSQL cuts a column name at 63 bytes without a word, and a function takes a hundred arguments. */
const longestName = 63;
const pairsPerCall = 48;

/** Entries as one JSON object: named columns of a lateral row where names are short enough, spliced calls otherwise. */
export function jsonObject(c: Compilation, entries: readonly (readonly [string, Fragment])[]): JsonObject {
  if (entries.every(([key]) => Buffer.byteLength(key) <= longestName)) {
    const name = c.alias('f');
    const columns = sql.join(entries.map(([key, value]) => sql`${value} as ${sql.id(key)}`));
    return { joins: [sql`cross join lateral (select ${columns}) ${sql.id(name)}`], json: sql`row_to_json(${sql.id(name)})` };
  }
  const calls: Fragment[] = [];
  for (let start = 0; start < entries.length; start += pairsPerCall) {
    const pairs = entries.slice(start, start + pairsPerCall).map(([key, value]) => sql`${sql.lit(key)}::text, ${value}`);
    calls.push(sql`json_build_object(${sql.join(pairs)})::text`);
  }
  const spliced = calls.reduce((joined, next) => sql`left(${joined}, -1) || ',' || substr(${next}, 2)`);
  return { joins: [], json: sql`(${spliced})::json` };
}
