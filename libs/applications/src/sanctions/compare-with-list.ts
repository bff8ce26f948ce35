import { alike, comparable, type ComparableName, likenessOf } from '../likeness/name-likeness.js';
import type { SanctionsEntry } from './read-sanctions-list.js';
import type { Listed } from './sanctions-match.entity.js';

type Ready = SanctionsEntry & { readonly comparables: readonly ComparableName[] };

export const makeReady = (entries: readonly SanctionsEntry[]): readonly Ready[] =>
  entries.map(entry => ({ ...entry, comparables: entry.names.map(comparable) }));

/** The entries that one of these names is like, each with the listed name it is most like. */
export function compareWithList(names: readonly string[], entries: readonly Ready[]): readonly Listed[] {
  const given = names.map(comparable);
  return entries.flatMap(({ reference, digest: entryDigest, names: listedNames, comparables }) => {
    const likenesses = comparables.map(listed => Math.max(0, ...given.map(name => likenessOf(name, listed))));
    const likeness = Math.max(0, ...likenesses);
    const listedName = listedNames[likenesses.indexOf(likeness)] ?? '';
    return likeness < alike ? [] : [{ reference, entryDigest, listedName, likeness }];
  });
}
