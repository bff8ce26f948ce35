import anyAscii from 'any-ascii';

/** What a name is written with or without, depending on who writes it. */
const incidental = new Set(
  'a al an and asbl association assoc charity company corp de del der des die du e el et eu for foundation fondation fundacion fur gmbh inc international la las le les limited los ltd ngo of ong org organisation organization the trust und verein y'.split(
    ' ',
  ),
);

const arabicArticle = /(^|\s)ال(?=\p{L}{2})/gu;

const wordsOf = (name: string): readonly string[] => {
  const all = anyAscii(name.normalize('NFKC').replaceAll(arabicArticle, '$1').replaceAll('ة', ''))
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/['`’]/g, '')
    .split(/[^a-z0-9]+/)
    .map(word => word.replace(/^al(?=[a-z]{4})/, ''))
    .filter(word => word !== '');
  const telling = all.filter(word => !incidental.has(word));
  return (telling.length === 0 ? all : telling).toSorted();
};

/** Scripts without written vowels, and languages that write them in many ways, agree in the consonants. */
const skeletonOf = (word: string): string =>
  word
    .replaceAll(/[aeiouwy]|(?<=.)j/g, '')
    .replaceAll(/(.)\1+/g, '$1')
    .replaceAll('h', '');
const fewestConsonants = 6;

const pairsOf = (text: string): readonly string[] => {
  const padded = ` ${text} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
};

/** Dice's coefficient over pairs of letters, in percent. */
function shared(one: string, other: string): number {
  const [mine, left] = [pairsOf(one), new Map<string, number>()];
  const theirs = pairsOf(other);
  for (const pair of theirs) left.set(pair, (left.get(pair) ?? 0) + 1);
  const both = mine.filter(pair => {
    const remaining = left.get(pair) ?? 0;
    left.set(pair, remaining - 1);
    return remaining > 0;
  });
  return Math.round((200 * both.length) / (mine.length + theirs.length));
}

/** A name made ready to be compared with many. */
export type ComparableName = { readonly spelling: string; readonly skeleton: string };

export function comparable(name: string): ComparableName {
  const words = wordsOf(name);
  return { spelling: words.join(' '), skeleton: words.map(skeletonOf).toSorted().join('') };
}

/** How alike two names are whatever script, order, accents and legal forms they are written with: 0 to 100. */
export function likenessOf(one: ComparableName, other: ComparableName): number {
  if (one.spelling === '' || other.spelling === '') {
    return 0;
  }
  const asWritten = shared(one.spelling, other.spelling);
  const areTelling = Math.min(one.skeleton.length, other.skeleton.length) >= fewestConsonants;
  // Consonants say less than the whole name: alone, they never make it certain.
  return areTelling ? Math.max(asWritten, Math.round(shared(one.skeleton, other.skeleton) * 0.95)) : asWritten;
}

/** From here on two names are worth a look by an officer. */
export const alike = 75;
