import { lintRubric } from './lint-rubric.js';
import type { Criterion } from './rubric.js';

const ends = [
  { score: 0, meaning: 'Not answered' },
  { score: 5, meaning: 'Convincing in every part' },
];
const criterion = (key: string, weight: number, changes: Partial<Criterion> = {}): Criterion => ({
  key,
  title: key,
  weight,
  best: 5,
  anchors: ends,
  ...changes,
});
const codes = (...criteria: Criterion[]) => lintRubric({ criteria }).map(({ code, criterion: at }) => [code, at]);

describe('a rubric', () => {
  it('may be published when its weights sum to 100 and both ends say what they mean', () => {
    expect(codes(criterion('need', 40), criterion('method', 60))).toEqual([]);
  });

  it.each([
    ['no criteria', [], [['NO_CRITERIA', null]]],
    ['99 percent', [criterion('need', 99)], [['WEIGHTS_NOT_100', null]]],
    ['101 percent', [criterion('need', 41), criterion('method', 60)], [['WEIGHTS_NOT_100', null]]],
    ['the same key twice', [criterion('need', 40), criterion('need', 60)], [['KEY_TWICE', 'need']]],
    ['a weight below 1', [criterion('need', 0), criterion('method', 100)], [['WEIGHT_OUT_OF_RANGE', 'need']]],
    [
      'half a percent',
      [criterion('need', 99.5), criterion('method', 0.5)],
      [
        ['WEIGHT_OUT_OF_RANGE', 'need'],
        ['WEIGHT_OUT_OF_RANGE', 'method'],
      ],
    ],
    ['a best score of 0', [criterion('need', 100, { best: 0 })], [['BEST_OUT_OF_RANGE', 'need']]],
    ['an end without words', [criterion('need', 100, { anchors: ends.slice(1) })], [['END_WITHOUT_ANCHOR', 'need']]],
    [
      'words for a score that cannot be given',
      [criterion('need', 100, { anchors: [...ends, { score: 6, meaning: 'x' }] })],
      [['ANCHOR_OUT_OF_RANGE', 'need']],
    ],
    ['two meanings of one score', [criterion('need', 100, { anchors: [...ends, { score: 5, meaning: 'x' }] })], [['ANCHOR_TWICE', 'need']]],
  ])('refuses %s', (_, criteria, mistakes) => {
    expect(codes(...criteria)).toEqual(mistakes);
  });
});
