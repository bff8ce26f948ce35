import { isCountry, unRegions } from '@ledby/kernel';
import { type Finding, type Inspection, when, wrongShape } from './finding.js';
import type { Column, Question } from './form-definition.js';
import { isText, isTextList } from './read-answer.js';

type Of<T> = Extract<Question | Column, { readonly type: T }>;
type Bounds = { readonly fewest?: number; readonly most?: number };

/** How many there have to be is asked once it is handed in; how many there may be is asked at once. */
export const checkCount = (given: number, { fewest, most }: Bounds, { isWhole }: Pick<Inspection, 'isWhole'>): readonly Finding[] => [
  ...when(isWhole && fewest !== undefined && given < fewest, 'TOO_FEW', fewest),
  ...when(most !== undefined && given > most, 'TOO_MANY', most),
];

export const checkSingle = ({ choices }: Of<'SINGLE_CHOICE'>, value: unknown): readonly Finding[] =>
  isText(value) ? when(!choices.some(({ key }) => key === value), 'NO_SUCH_CHOICE') : wrongShape;

export function checkSeveral(
  { choices, ...bounds }: Bounds & { readonly choices: readonly { readonly key: string }[] },
  value: unknown,
  inspection: Inspection,
): readonly Finding[] {
  if (!isTextList(value)) {
    return wrongShape;
  }
  const keys = new Set(choices.map(({ key }) => key));
  return [
    ...when(!value.every(key => keys.has(key)), 'NO_SUCH_CHOICE'),
    ...when(new Set(value).size < value.length, 'CHOSEN_TWICE'),
    ...checkCount(value.length, bounds, inspection),
  ];
}

export function checkRanking(
  { choices, places = choices.length }: Of<'RANKING'>,
  value: unknown,
  inspection: Inspection,
): readonly Finding[] {
  return checkSeveral({ choices, fewest: places, most: places }, value, inspection);
}

export const checkCountry = (value: unknown): readonly Finding[] =>
  isText(value) ? when(!isCountry(value), 'NO_SUCH_COUNTRY') : wrongShape;

export function checkCountries(bounds: Bounds, value: unknown, inspection: Inspection): readonly Finding[] {
  if (!isTextList(value)) {
    return wrongShape;
  }
  return [
    ...when(!value.every(isCountry), 'NO_SUCH_COUNTRY'),
    ...when(new Set(value).size < value.length, 'CHOSEN_TWICE'),
    ...checkCount(value.length, bounds, inspection),
  ];
}

export const checkRegion = (value: unknown): readonly Finding[] =>
  isText(value) ? when(!unRegions.some(region => region === value), 'NO_SUCH_CHOICE') : wrongShape;

export const checkTick = (isDemanded: boolean, value: unknown, { isWhole }: Inspection): readonly Finding[] =>
  typeof value === 'boolean' ? when(isDemanded && isWhole && !value, 'DECLARATION_MISSING') : wrongShape;
