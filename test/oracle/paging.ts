import type { Meaning } from './meaning.js';
import { type Row, textOf } from './world.js';

export type Place = { readonly row: Row };

/** What a page hands out as cursors and takes back: unknown inside, known by the row that it was given with. */
export type Cursors = {
  cursorOf(type: string, order: string, id: string): string;
  idOf(cursor: string): string;
};

const byCodePoint = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

type Compare = (one: Row, other: Row) => number;

/** Rows without a value come last either way; among equals the id decides, in the direction of the order. */
export function comparing(meaning: Meaning, order: string): Compare {
  const [, name = '', way = ''] = /^(.*)_(ASC|DESC)$/.exec(order) ?? [];
  const turn = way === 'DESC' ? -1 : 1;
  const byId: Compare = (one, other) => turn * byCodePoint(textOf(one['id']), textOf(other['id']));
  const by = meaning.orders?.[name];
  if (by === undefined) {
    return byId;
  }
  const { column, kind } = by;
  const values: Compare = (one, other) =>
    kind === 'number' ? Number(one[column]) - Number(other[column]) : byCodePoint(textOf(one[column]), textOf(other[column]));
  return (one, other) => {
    const [mine, theirs] = [one[column] === null, other[column] === null];
    return mine !== theirs ? (mine ? 1 : -1) : (mine ? 0 : turn * values(one, other)) || byId(one, other);
  };
}

export type PageArguments = {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly orderBy?: string | null;
};

type Page = {
  readonly rows: readonly Row[];
  readonly order: string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
};

/** Relay's pages, by cutting a sorted list. `everyRow` finds the row of a cursor even where the list does not hold it. */
export function pageOf(kept: readonly Row[], everyRow: readonly Row[], meaning: Meaning, asked: PageArguments, cursors: Cursors): Page {
  const order = asked.orderBy ?? 'ENTERED_ASC';
  const compare = comparing(meaning, order);
  const sorted = kept.toSorted(compare);
  const backward = typeof asked.last === 'number' || (typeof asked.before === 'string' && typeof asked.first !== 'number');
  const cursor = (backward ? asked.before : asked.after) ?? undefined;
  const mark = cursor === undefined ? undefined : everyRow.find(({ id }) => id === cursors.idOf(cursor));
  if (cursor !== undefined && mark === undefined) {
    throw new Error('The oracle was given a cursor that it does not know.');
  }
  const size = asked.first ?? asked.last ?? 20;
  const beyond = mark === undefined ? sorted : sorted.filter(row => (backward ? compare(row, mark) < 0 : compare(row, mark) > 0));
  return {
    rows: backward ? beyond.slice(-size) : beyond.slice(0, size),
    order,
    hasNextPage: backward ? cursor !== undefined : beyond.length > size,
    hasPreviousPage: backward ? beyond.length > size : cursor !== undefined,
  };
}
