/** Words as the language itself divides them: Thai, Khmer and Japanese write none apart, so blanks are no measure. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) {
    return known;
  }
  const made = new Intl.Segmenter(Intl.Segmenter.supportedLocalesOf(isTag(language) ? language : []), { granularity: 'word' });
  if (segmenters.size < 200) {
    segmenters.set(language, made);
  }
  return made;
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}

export function countWords(text: string, language: string): number {
  let words = 0;
  for (const { isWordLike } of segmenterOf(language).segment(text)) {
    words += isWordLike === true ? 1 : 0;
  }
  return words;
}
