import { foldForSearch } from '@ledby/kernel';
import type { RecipientRecord } from '../three-sixty-giving/grant-record.js';

/** A number in a register. */
export type RegisterKey = { readonly scheme: string; readonly identifier: string };

/** The main number first. A number of no known register says something within this fund only: elsewhere it may be another's. */
export function keysOf(recipient: RecipientRecord, fundCode: string): readonly [RegisterKey, ...RegisterKey[]] {
  const { scheme = `FUND-${fundCode}`, identifier } = recipient;
  const others = recipient.otherIdentifiers.flatMap(({ scheme: register, identifier: number }) =>
    register === undefined ? [] : [{ scheme: register, identifier: number.toUpperCase() }],
  );
  return [{ scheme, identifier }, ...others];
}

export const textOf = ({ scheme, identifier }: RegisterKey): string => `${scheme}-${identifier}`;

/** Under what an organisation is looked for when no register knows it. */
export const nameKeyOf = ({ name, country }: RecipientRecord): string => `${foldForSearch(name)}|${country ?? ''}`;
