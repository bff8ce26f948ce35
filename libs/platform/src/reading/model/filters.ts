import { ID } from '@nestjs/graphql';
import { sql } from 'kysely';
import type { FieldType, Leaf, RowReader } from './column.js';
import type { Filter, JoinKeys } from './read-model.js';

function columnOf(leaf: Leaf): string {
  if (leaf.column === undefined) {
    throw new Error('Only a stored column can be filtered.');
  }
  return leaf.column;
}

export const is = (leaf: Leaf, description: string, type = leaf.type): Filter => ({
  type,
  isList: false,
  description,
  condition: (row, value) => sql`${row(columnOf(leaf))} = ${value.slot(leaf.cast)}`,
  indexed: [columnOf(leaf)],
});

/** One of several values; a single one may be written without brackets. */
export const isOneOf = (leaf: Leaf, description: string, type = leaf.type): Filter => ({
  type,
  isList: true,
  description,
  condition: (row, value) =>
    value.isSingle
      ? sql`${row(columnOf(leaf))} = ${value.slot(leaf.cast, 'first')}`
      : sql`${row(columnOf(leaf))} = any (${value.slot(`${leaf.cast}[]`)})`,
  indexed: [columnOf(leaf)],
});

export const atLeast = (column: string, cast: string, type: () => FieldType, description: string): Filter => ({
  type,
  isList: false,
  description,
  condition: (row, value) => sql`${row(column)} >= ${value.slot(cast)}`,
  indexed: [],
});

export const atMost = (column: string, cast: string, type: () => FieldType, description: string): Filter => ({
  type,
  isList: false,
  description,
  condition: (row, value) => sql`${row(column)} <= ${value.slot(cast)}`,
  indexed: [],
});

/** Rows of one fund, named as a value so that the statement touches that fund alone. */
export const ofOneFund = (column: string, code: string, description: string): Filter => ({
  type: () => ID,
  isList: false,
  description,
  condition: (row, value) => sql`${row(column)} = ${value.slot('uuid', { idOf: code, half: 'row' })}`,
  indexed: [],
  namesFund: column === 'fund_id',
});

/** Rows that point at one row of what all funds share. */
export const pointsAt = (column: string, code: string, description: string): Filter => ({
  ...ofOneFund(column, code, description),
  indexed: [column],
});

/** Rows that point at one row of the same fund; the fund in its id narrows the search too. */
export const pointsWithinFund = (column: string, code: string, description: string): Filter => ({
  type: () => ID,
  isList: false,
  description,
  condition: (row, value) =>
    sql`${row('fund_id')} = ${value.slot('uuid', { idOf: code, half: 'fund' })} and ${row(column)} = ${value.slot('uuid', { idOf: code, half: 'row' })}`,
  indexed: [column],
  namesFund: true,
});

/** Every word occurs in the folded text of the row, or of what the row points at. */
export const mentions = (
  description: string,
  through?: { readonly column: string; readonly table: string; readonly subject: string },
): Filter => ({
  type: () => String,
  isList: false,
  description,
  condition: (row, value) => {
    const words = value.slot('text[]', 'words');
    const here = sql`${row('search_text')} like all (${words})`;
    if (through === undefined) {
      return here;
    }
    const there: RowReader = column => sql.ref(`named.${column}`);
    return sql`(${here} or ${row(through.column)} in (select named.id from ${sql.table(through.table)} named
      where named.search_text like all (${words}) and (${value.scopeOf(through.subject, there)})))`;
  },
  indexed: [],
});

/** A condition on the row of another table that this one points at. */
export const via = (subject: string, table: string, on: JoinKeys, filter: Filter): Filter => ({
  ...filter,
  condition: (row, value) => {
    // A filter may go through two tables; each has a name of its own.
    const name = `via_${table}`;
    const there: RowReader = column => sql.ref(`${name}.${column}`);
    const joined = Object.entries(on).map(([mine, theirs]) => sql`${there(theirs)} = ${row(mine)}`);
    return sql`exists (select from ${sql.table(table)} ${sql.id(name)} where ${sql.join([...joined, filter.condition(there, value), sql`(${value.scopeOf(subject, there)})`], sql` and `)})`;
  },
  indexed: [],
  namesFund: false,
});
