import { modelsListedAtRoot, type OwedIndex, owedIndexes } from '@ledby/platform';
import { LedbyApp } from '../support/ledby-app.js';

type Index = { readonly table: string; readonly columns: readonly string[]; readonly isUnique: boolean; readonly name: string };

let app: LedbyApp;
let tables: ReadonlySet<string>;
let indexes: readonly Index[];

beforeAll(async () => {
  app = await LedbyApp.start();
  tables = new Set(
    (await app.owner.query<{ name: string }>(`select relname as name from pg_class where relkind = 'r'`)).rows.map(({ name }) => name),
  );
  indexes = (
    await app.owner.query<Index>(
      `select t.relname as "table", i.relname as name, x.indisunique as "isUnique", array_agg(a.attname::text order by k.place) as columns
         from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
         cross join lateral unnest(x.indkey) with ordinality k (number, place) join pg_attribute a on a.attrelid = t.oid and a.attnum = k.number
        where t.relnamespace in ('public'::regnamespace, 'restricted'::regnamespace) and x.indpred is null group by 1, 2, 3`,
    )
  ).rows;
});
afterAll(() => app?.stop());

const startsWith = (long: readonly string[], short: readonly string[]) => short.every((column, place) => long[place] === column);

/** A unique key over all but the closing id holds one row a value, so it serves as well. */
const serves = ({ table, columns, isUnique }: Index, owed: OwedIndex) =>
  table === owed.table && (startsWith(columns, owed.columns) || (isUnique && columns.join() === owed.columns.slice(0, -1).join()));

/** A person has a few dozen tokens at most, and nobody lists those of others. */
const tooFew = new Set(['access_token']);

it('has every index that a read model owes to its readers', () => {
  const owed = owedIndexes(modelsListedAtRoot()).filter(
    ({ table, because }) => tables.has(table) && !(tooFew.has(table) && because.startsWith('order')),
  );
  expect(owed.length).toBeGreaterThan(25);
  expect(
    owed
      .filter(wanted => !indexes.some(index => serves(index, wanted)))
      .map(({ table, columns, because }) => `${table} (${columns.join(', ')}) for ${because}`),
  ).toEqual([]);
});

it('writes no index that only repeats the beginning of another', () => {
  const repeated = indexes.filter(
    index =>
      !index.isUnique &&
      indexes.some(other => other.name !== index.name && other.table === index.table && startsWith(other.columns, index.columns)),
  );
  expect(repeated.map(({ name }) => name)).toEqual([]);
});
