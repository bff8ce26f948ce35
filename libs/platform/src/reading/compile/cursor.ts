import { BadCursor } from '@ledby/kernel';
import { createHash } from 'node:crypto';
import { type Fragment, type RowReader } from '../model/column.js';
import type { Order, ReadModel } from '../model/read-model.js';
import { sql } from 'kysely';

const sealLength = 12;
const tagLength = 8;
/** The value comes last and may hold anything, colons too. */
const payloadPattern = new RegExp(`^(.{${tagLength}}):(.{36}):(n|v.*)$`, 's');
const valueless = new RegExp(`^.{${sealLength + tagLength}}:.{36}:n$`, 's');

/** Names the order that a cursor belongs to, so that a cursor of another list is known as such. */
export const orderTag = (model: ReadModel, orderName: string): string =>
  createHash('sha256').update(`${model.name} ${orderName}`).digest('base64url').slice(0, tagLength);

/** Written by the database: `seal tag:id:value`, where value is `v…` or `n` for none. */
export const cursorOf = (row: RowReader, order: Order, tag: string, secret: Fragment): Fragment =>
  sql`app.cursor(${secret}, ${sql.lit(`${tag}:`)} || ${row('id')} || ':' || ${order.by === undefined ? sql`'n'` : sql`coalesce('v' || ${row(order.by.column)}::text, 'n')`})`;

export type Cursor = { readonly id: string; readonly value: string | undefined };

/** The seal only tells a damaged cursor from a whole one: what a cursor may reach is decided by scope, never by the cursor. */
export function readCursor(text: string, tag: string, secret: string): Cursor {
  const written = Buffer.from(text, 'base64url').toString('utf8');
  const [seal, payload] = [written.slice(0, sealLength), written.slice(sealLength)];
  const expected = createHash('sha256')
    .update(secret + payload)
    .digest('hex')
    .slice(0, sealLength);
  if (seal !== expected) {
    throw new BadCursor('This cursor is damaged. Use a cursor as it was given.');
  }
  const [, found, id, value] = payloadPattern.exec(payload) ?? [];
  if (found !== tag || id === undefined || value === undefined) {
    throw new BadCursor('This cursor belongs to another list or another order.');
  }
  return { id, value: value === 'n' ? undefined : value.slice(1) };
}

/** Whether a cursor stands among the rows without a value; a damaged one is refused later, where its list is known. */
export function standsWithoutValue(text: string): boolean {
  return valueless.test(Buffer.from(text, 'base64url').toString('utf8'));
}
