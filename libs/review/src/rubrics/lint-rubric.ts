import type { Criterion, Rubric } from './rubric.js';

export type RubricMistakeCode =
  | 'NO_CRITERIA'
  | 'KEY_TWICE'
  | 'WEIGHT_OUT_OF_RANGE'
  | 'WEIGHTS_NOT_100'
  | 'BEST_OUT_OF_RANGE'
  | 'ANCHOR_OUT_OF_RANGE'
  | 'ANCHOR_TWICE'
  | 'END_WITHOUT_ANCHOR';

/** The criterion it is about; null where it is about the rubric. */
export type RubricMistake = { readonly code: RubricMistakeCode; readonly criterion: string | null };

const highestBest = 100;

const isWholeWithin = (figure: number, least: number, most: number) => Number.isInteger(figure) && figure >= least && figure <= most;

function mistakesOf({ weight, best, anchors }: Criterion): RubricMistakeCode[] {
  if (!isWholeWithin(best, 1, highestBest)) {
    return ['BEST_OUT_OF_RANGE'];
  }
  const anchored = new Set(anchors.map(({ score }) => score));
  return [
    ...(isWholeWithin(weight, 1, 100) ? [] : ['WEIGHT_OUT_OF_RANGE' as const]),
    ...(anchors.every(({ score }) => isWholeWithin(score, 0, best)) ? [] : ['ANCHOR_OUT_OF_RANGE' as const]),
    ...(anchored.size === anchors.length ? [] : ['ANCHOR_TWICE' as const]),
    ...(anchored.has(0) && anchored.has(best) ? [] : ['END_WITHOUT_ANCHOR' as const]),
  ];
}

/** All that is wrong with a rubric, before anybody judges by it; empty when it may be published. */
export function lintRubric({ criteria }: Rubric): readonly RubricMistake[] {
  if (criteria.length === 0) {
    return [{ code: 'NO_CRITERIA', criterion: null }];
  }
  const keys = criteria.map(({ key }) => key);
  const twice = keys.filter((key, place) => keys.indexOf(key) !== place);
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return [
    ...twice.map(criterion => ({ code: 'KEY_TWICE' as const, criterion })),
    ...criteria.flatMap(criterion => mistakesOf(criterion).map(code => ({ code, criterion: criterion.key }))),
    ...(sum === 100 ? [] : [{ code: 'WEIGHTS_NOT_100' as const, criterion: null }]),
  ];
}
