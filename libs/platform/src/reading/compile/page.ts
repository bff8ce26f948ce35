import { sql } from 'kysely';
import type { Fragment, RowReader } from '../model/column.js';
import type { OrderTerm, ReadModel } from '../model/read-model.js';
import type { Compilation } from './compilation.js';
import type { PageRequest } from './page-request.js';
import { all } from './scope.js';

type Source = {
  readonly model: ReadModel;
  /** Conditions on the rows, given a reader of the table's own columns. */
  readonly where: (row: RowReader) => readonly (Fragment | undefined)[];
  readonly columns: ReadonlySet<string>;
  readonly limit: number;
  /** Whether each row is given its place `rn` in the order of reading. */
  readonly isCounted: boolean;
};

/** Rows with and without a value are read from two stretches, which only a place puts into one order. */
export const isCounted = ({ order }: PageRequest, looksAhead: boolean): boolean => looksAhead || order.by?.nullable === true;

/** The columns a page is ordered by, the id last, so that no two rows share a place. */
export function orderKeys(model: ReadModel, { order: { by } }: PageRequest): readonly string[] {
  const tie = model.keys.at(-1) ?? 'id';
  return by === undefined || by.column === tie ? [tie] : [by.column, tie];
}

export const direction = (descending: boolean): Fragment => (descending ? sql`desc` : sql`asc`);
const beyond = (descending: boolean): Fragment => (descending ? sql`<` : sql`>`);

/** The rows of one page as a subquery. */
export function pageOf(c: Compilation, source: Source, request: PageRequest, field: number): Fragment {
  const { order, backward } = request;
  const descending = order.descending !== backward;
  return order.by?.nullable === true
    ? twoStretches(c, source, request, order.by, descending, field)
    : oneStretch(c, source, request, order.by, descending, field);
}

function stretch(
  { model, where, columns, limit, isCounted: counted }: Source,
  keyset: (row: RowReader) => readonly (Fragment | undefined)[],
  keys: readonly string[],
  descending: boolean,
): Fragment {
  const row: RowReader = column => sql.ref(`r.${column}`);
  const order = sql.join(keys.map(key => sql`${row(key)} ${direction(descending)}`));
  const chosen = sql.join([...columns].map(column => row(column)));
  const place = counted ? sql`, row_number() over (order by ${order}) as rn` : sql``;
  return sql`select ${chosen}${place} from ${sql.table(model.table)} r where ${all([...where(row), ...keyset(row)])} order by ${order} limit ${sql.lit(limit)}`;
}

const cursorSlot = (c: Compilation, { cursorName = 'after', tag }: PageRequest, field: number, part: 'id' | 'value', cast: string) =>
  c.slot({ from: 'cursor', field, name: cursorName, part, tag }, cast);

function oneStretch(
  c: Compilation,
  source: Source,
  request: PageRequest,
  by: OrderTerm | undefined,
  descending: boolean,
  field: number,
): Fragment {
  const keyset = (row: RowReader) => {
    if (request.cursor === undefined) {
      return [];
    }
    const id = cursorSlot(c, request, field, 'id', 'uuid');
    return by === undefined
      ? [sql`${row('id')} ${beyond(descending)} ${id}`]
      : [sql`(${row(by.column)}, ${row('id')}) ${beyond(descending)} (${cursorSlot(c, request, field, 'value', by.cast)}, ${id})`];
  };
  return stretch(source, keyset, orderKeys(source.model, request), descending);
}

/** Rows with a value, then rows without: two reads of one index, for a single comparison cannot span both. */
function twoStretches(c: Compilation, source: Source, request: PageRequest, by: OrderTerm, descending: boolean, field: number): Fragment {
  const { cursor, backward } = request;
  const id = () => cursorSlot(c, request, field, 'id', 'uuid');
  const valued = (row: RowReader) => [
    sql`${row(by.column)} is not null`,
    cursor?.value === undefined
      ? undefined
      : sql`(${row(by.column)}, ${row('id')}) ${beyond(descending)} (${cursorSlot(c, request, field, 'value', by.cast)}, ${id()})`,
  ];
  const valueless = (row: RowReader) => [
    sql`${row(by.column)} is null`,
    cursor !== undefined && cursor.value === undefined ? sql`${row('id')} ${beyond(descending)} ${id()}` : undefined,
  ];
  const nothing = () => [sql`false`];
  const pastValued = cursor !== undefined && cursor.value === undefined && !backward;
  const beforeValueless = cursor?.value !== undefined && backward;
  const stretches = [
    sql`select 0 as seg, v.* from (${stretch(source, pastValued ? nothing : valued, [by.column, 'id'], descending)}) v`,
    sql`select 1 as seg, n.* from (${stretch(source, beforeValueless ? nothing : valueless, ['id'], descending)}) n`,
  ];
  const order = sql`u.seg ${direction(backward)}, u.rn`;
  const chosen = sql.join([...source.columns].map(column => sql.ref(`u.${column}`)));
  return sql`select ${chosen}, row_number() over (order by ${order}) as rn from (${sql.join(stretches, sql` union all `)}) u order by ${order} limit ${sql.lit(source.limit)}`;
}
