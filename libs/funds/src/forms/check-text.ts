import { electronicFormatIBAN, isValidIBAN } from 'ibantools';
import { countWords } from './count-words.js';
import { type Finding, type Inspection, when, wrongShape } from './finding.js';
import type { Column, Question } from './form-definition.js';
import { isText, isTextList } from './read-answer.js';

type Of<T> = Extract<Question | Column, { readonly type: T }>;

/** What is longer than any limit in words could mean is no answer; what is shorter is kept, however wrong. */
export const mostCharacters = { line: 300, text: 50_000, name: 500 } as const;

export const patterns = {
  EMAIL: /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/u,
  BANK_ACCOUNT: /^[A-Za-z0-9][A-Za-z0-9 ./-]{3,45}$/u,
  PHONE: /^\+?[0-9][0-9 ()./-]{4,30}$/u,
  URL: /^https?:\/\/[^\s]+$/u,
  LANGUAGE: /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/u,
  LINE: /^[^\p{Cc}]*$/u,
} as const;

type Limits = { readonly fewestWords?: number; readonly mostWords?: number };

function checkWords(text: string, { fewestWords, mostWords }: Limits, { language, isWhole }: Inspection): readonly Finding[] {
  if (fewestWords === undefined && mostWords === undefined) {
    return [];
  }
  const words = countWords(text, language);
  return [
    ...when(mostWords !== undefined && words > mostWords, 'TOO_MANY_WORDS', mostWords),
    ...when(isWhole && fewestWords !== undefined && words < fewestWords, 'TOO_FEW_WORDS', fewestWords),
  ];
}

export function checkLine(question: Of<'SHORT_TEXT'>, value: unknown, inspection: Inspection): readonly Finding[] {
  if (!isText(value) || !patterns.LINE.test(value)) {
    return wrongShape;
  }
  const most = question.mostCharacters ?? mostCharacters.line;
  return [...when([...value].length > most, 'TOO_LONG', most), ...checkWords(value, question, inspection)];
}

export const checkLongText = (question: Of<'LONG_TEXT'>, value: unknown, inspection: Inspection): readonly Finding[] =>
  isText(value)
    ? [...when(value.length > mostCharacters.text, 'TOO_LONG', mostCharacters.text), ...checkWords(value, question, inspection)]
    : wrongShape;

export function checkParagraphs(question: Of<'PARAGRAPHS'>, value: unknown, inspection: Inspection): readonly Finding[] {
  if (!isTextList(value)) {
    return wrongShape;
  }
  const text = value.join('\n');
  return [...when(text.length > mostCharacters.text, 'TOO_LONG', mostCharacters.text), ...checkWords(text, question, inspection)];
}

const withLetters = /^[A-Za-z]{2}[0-9]{2}/u;

/** What a pattern cannot tell: a number that begins like an IBAN has to add up as one. */
const isSound = {
  EMAIL: () => true,
  PHONE: () => true,
  LANGUAGE: () => true,
  URL: (value: string) => URL.canParse(value),
  BANK_ACCOUNT: (value: string) => !withLetters.test(value) || isValidIBAN(electronicFormatIBAN(value) ?? ''),
};

export function checkContact(type: 'EMAIL' | 'PHONE' | 'BANK_ACCOUNT' | 'URL' | 'LANGUAGE', value: unknown): readonly Finding[] {
  if (!isText(value)) {
    return wrongShape;
  }
  if (value.length > mostCharacters.name) {
    return when(true, 'TOO_LONG', mostCharacters.name);
  }
  const code = (
    { EMAIL: 'NO_EMAIL', PHONE: 'NO_PHONE', BANK_ACCOUNT: 'NO_BANK_ACCOUNT', URL: 'NO_URL', LANGUAGE: 'NO_SUCH_LANGUAGE' } as const
  )[type];
  return when(!patterns[type].test(value) || !isSound[type](value), code);
}
