/** Letters that Unicode does not decompose although readers type the plain one. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ـ: '',
};

/**
 * Text as it is compared in searches: case and accents ignored in any script. Only marks that belong to no script of
 * their own (and Hebrew points) fall away, for the vowel signs of Indic and Thai script are letters, not accents.
 */
export const foldForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\p{Script=Inherited}\u0591-\u05c7]/gu, '')
    .toLowerCase()
    .replaceAll(/[łøđðþßæœıħŧـ]/gu, letter => plainLetters[letter] ?? letter)
    .normalize('NFKC')
    .replaceAll(/\s+/gu, ' ')
    .trim();
