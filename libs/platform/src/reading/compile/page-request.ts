import { BadInput, PageSizeRefused } from '@ledby/kernel';
import { defaultPageSize, largestPage } from '../model/graph-types.js';
import type { Order, ReadModel } from '../model/read-model.js';
import { type Cursor, orderTag, readCursor } from './cursor.js';
import type { Arguments } from './slot.js';

export type PageRequest = {
  readonly size: number;
  /** Read from the far end: the rows before a cursor, turned round again for the answer. */
  readonly backward: boolean;
  readonly order: Order;
  readonly tag: string;
  readonly cursorName: 'after' | 'before' | undefined;
  readonly cursor: Cursor | undefined;
};

const entry: Order = { description: '', by: undefined, descending: false };

function sizeOf(first: unknown, last: unknown): number {
  const size = first ?? last ?? defaultPageSize;
  if (typeof size !== 'number' || size < 1 || size > largestPage) {
    throw new PageSizeRefused(`A page holds 1 to ${largestPage} rows.`, { most: largestPage });
  }
  return size;
}

export function pageRequestOf(model: ReadModel, given: Arguments, secret: string): PageRequest {
  const { first, last, after, before, orderBy } = given;
  const isGiven = (value: unknown) => value !== undefined && value !== null;
  if (isGiven(first) && isGiven(last)) {
    throw new BadInput('Ask for the first rows or the last ones, not both.');
  }
  const backward = isGiven(last) || (isGiven(before) && !isGiven(first));
  if (backward ? isGiven(after) : isGiven(before)) {
    throw new BadInput('`after` goes with `first`, and `before` with `last`.');
  }
  const name = typeof orderBy === 'string' ? orderBy : 'ENTERED_ASC';
  const tag = orderTag(model, name);
  const cursorName = backward ? 'before' : 'after';
  const cursor = given[cursorName];
  return {
    size: sizeOf(first, last),
    backward,
    order: model.orders[name] ?? entry,
    tag,
    cursorName: isGiven(cursor) ? cursorName : undefined,
    cursor: typeof cursor === 'string' ? readCursor(cursor, tag, secret) : undefined,
  };
}
