import { foldForSearch } from '@ledby/kernel';
import type { Sight } from './rights.js';
import { type Row, textOf } from './world.js';

const bytesOf = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** A public id as the outside sees it. */
export const publicIdOf = (code: string, ...uuids: readonly string[]): string =>
  `${code}_${Buffer.concat(uuids.map(bytesOf)).toString('base64url')}`;

export const uuidsIn = (publicId: string): readonly string[] =>
  (
    Buffer.from(publicId.slice(publicId.indexOf('_') + 1), 'base64url')
      .toString('hex')
      .match(/.{32}/g) ?? []
  ).map(hex => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));

/** Whether the row's column points at what the id names; an id of two halves names the fund as well. */
export function isWithin(row: Row, column: string, publicId: string): boolean {
  const uuids = uuidsIn(publicId);
  const [first, second] = uuids;
  return second === undefined ? row[column] === first : row['fund_id'] === first && row[column] === second;
}

/** Every word in the row's own text, or every word in that of the organisation it points at, if that one may be known. */
export function isSearched(row: Row, asked: string, through: string | undefined, sight: Sight): boolean {
  const words = foldForSearch(asked).split(' ');
  const holds = (text: string) => words.every(word => text.includes(word));
  const other = through === undefined ? undefined : sight.rows('Organisation').find(({ id }) => id === row[through]);
  return holds(textOf(row['search_text'])) || (other !== undefined && holds(textOf(other['search_text'])));
}
