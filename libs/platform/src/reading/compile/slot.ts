import { type Actor, BadInput, foldForSearch, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type ActorSet, membersOfAll } from '../../access/access-policy.js';
import type { Transform } from '../model/read-model.js';
import { readCursor } from './cursor.js';

/** A place in a compiled statement that is filled anew for each request. */
export type Slot =
  | { readonly from: 'actor'; readonly sets: readonly ActorSet[]; readonly single: boolean }
  | {
      readonly from: 'argument';
      readonly field: number;
      readonly path: readonly string[];
      readonly as: Transform;
      /** The caller's own, among which the value must be; any other equals nothing. */
      readonly within?: readonly ActorSet[] | undefined;
    }
  | {
      readonly from: 'cursor';
      readonly field: number;
      readonly name: 'after' | 'before';
      readonly part: 'id' | 'value';
      readonly tag: string;
    }
  | { readonly from: 'known'; readonly name: string }
  | { readonly from: 'secret' };

export type Arguments = Readonly<Record<string, unknown>>;

const likePattern = (word: string) => `%${word.replaceAll(/[\\%_]/g, sign => `\\${sign}`)}%`;

const longestSearch = 200;
const mostWords = 12;
const longestChoice = 250;

/** A search costs words times rows, so both ends of it are bounded. */
function wordsOf(text: string): readonly string[] {
  if (text.length > longestSearch) {
    throw new BadInput(`A search has at most ${longestSearch} characters.`, { field: 'search' });
  }
  const words = [...new Set(foldForSearch(text).split(' '))];
  if (words.length > mostWords) {
    throw new BadInput(`A search has at most ${mostWords} words.`, { field: 'search' });
  }
  return words;
}

function bounded(value: unknown): unknown {
  if (Array.isArray(value) && value.length > longestChoice) {
    throw new BadInput(`A filter lists at most ${longestChoice} values.`);
  }
  return value;
}

const valueAt = (given: Arguments, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Arguments)[key] : undefined), given);

function transformed(value: unknown, as: Transform): unknown {
  if (as === 'plain') {
    return bounded(value);
  }
  if (as === 'first') {
    return Array.isArray(value) ? value[0] : value;
  }
  if (as === 'words') {
    return wordsOf(String(value)).map(likePattern);
  }
  if (as.half === 'fund') {
    return readFundOwnedId(String(value), as.idOf).fundId;
  }
  return String(value).length > 40 ? readFundOwnedId(String(value), as.idOf).id : readPlainId(String(value), as.idOf);
}

/** PostgreSQL keeps every sign in a text but this one. */
function storable(value: unknown): unknown {
  if ((Array.isArray(value) ? value : [value]).some(text => typeof text === 'string' && text.includes('\0'))) {
    throw new BadInput('A text may not hold the null character.');
  }
  return value;
}

export function fill(
  slot: Slot,
  actor: Actor,
  given: readonly Arguments[],
  known: Readonly<Record<string, string>>,
  secret: string,
): unknown {
  switch (slot.from) {
    case 'actor': {
      const members = membersOfAll(actor, slot.sets);
      return slot.single ? members[0] : members;
    }
    case 'argument': {
      const value = storable(transformed(valueAt(given[slot.field] ?? {}, slot.path), slot.as));
      return slot.within === undefined || membersOfAll(actor, slot.within).includes(String(value)) ? value : null;
    }
    case 'cursor':
      return readCursor(String(given[slot.field]?.[slot.name]), slot.tag, secret)[slot.part];
    case 'known':
      return known[slot.name];
    case 'secret':
      return secret;
  }
}
