import fc from 'fast-check';
import { ScoresRefused } from '../review.errors.js';
import type { Rubric } from '../rubrics/rubric.js';
import { spreadOf } from './spread.js';
import { totalOf } from './total.js';

const rubric: Rubric = {
  criteria: [
    { key: 'need', title: 'Need', weight: 30, best: 3, anchors: [] },
    { key: 'method', title: 'Method', weight: 70, best: 7, anchors: [] },
  ],
};
const scored = (need: number, method: number) => [
  { criterion: 'need', score: need },
  { criterion: 'method', score: method },
];

describe('a total', () => {
  it.each([
    [0, 0, 0],
    [3, 7, 10_000],
    [1, 0, 1_000],
    [2, 5, 7_000],
  ])('of %d and %d is %d hundredths', (need, method, total) => {
    expect(totalOf(rubric, scored(need, method))).toBe(total);
  });

  it.each([
    ['what is left out', scored(1, 1).slice(1), { missing: ['need'] }],
    ['what nobody asked', [...scored(1, 1), { criterion: 'charm', score: 1 }], { unknown: ['charm'] }],
    ['more than the best', scored(4, 1), { outOfRange: ['need'] }],
    ['less than nothing', scored(-1, 1), { outOfRange: ['need'] }],
    ['half a point', scored(0.5, 1), { outOfRange: ['need'] }],
    ['no number', scored(Number.NaN, 1), { outOfRange: ['need'] }],
    ['two scores of one criterion', [...scored(1, 1), { criterion: 'need', score: 1 }], { isTwice: true }],
  ])('refuses %s, and tells no score', (_, scores, details) => {
    expect(() => totalOf(rubric, scores)).toThrow(
      expect.objectContaining({ code: 'SCORES_REFUSED', details: expect.objectContaining(details) }),
    );
    expect(() => totalOf(rubric, scores)).toThrow(ScoresRefused);
  });

  it('never falls when a score rises', () => {
    fc.assert(
      fc.property(fc.nat(2), fc.nat(7), (need, method) => {
        expect(totalOf(rubric, scored(need + 1, method))).toBeGreaterThan(totalOf(rubric, scored(need, method)));
      }),
    );
  });
});

describe('a spread', () => {
  it('of nobody is none, and not 0', () => {
    expect(spreadOf([])).toBeNull();
  });

  it('tells mean and ends', () => {
    expect(spreadOf([5_000, 9_000, 7_001])).toEqual({ count: 3, mean: 7_000, lowest: 5_000, highest: 9_000 });
  });
});
