import { ScoresRefused } from '../review.errors.js';
import type { Rubric } from '../rubrics/rubric.js';

export type Score = { readonly criterion: string; readonly score: number };

/**
 * The weighted total in whole hundredths, 0 to 10,000. Every criterion is scored, once, from 0 to its best: a criterion left out
 * is no score of 0, so a total of what is incomplete does not exist.
 */
export function totalOf({ criteria }: Rubric, scores: readonly Score[]): number {
  const given = new Map(scores.map(({ criterion, score }) => [criterion, score]));
  const missing = criteria.filter(({ key }) => !given.has(key)).map(({ key }) => key);
  const unknown = scores.filter(({ criterion }) => !criteria.some(({ key }) => key === criterion)).map(({ criterion }) => criterion);
  const outOfRange = criteria.filter(({ key, best }) => !isScore(given.get(key) ?? 0, best)).map(({ key }) => key);
  const isTwice = given.size !== scores.length;
  if (missing.length + unknown.length + outOfRange.length > 0 || isTwice) {
    throw new ScoresRefused('Every criterion is scored once, in whole points from 0 to its best.', {
      missing,
      unknown,
      outOfRange,
      isTwice,
    });
  }
  return Math.round(criteria.reduce((sum, { key, weight, best }) => sum + (weight * 100 * (given.get(key) ?? 0)) / best, 0));
}

const isScore = (score: number, best: number) => Number.isInteger(score) && score >= 0 && score <= best;
