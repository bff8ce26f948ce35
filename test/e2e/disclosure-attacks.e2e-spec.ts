import { play, type Result } from '../attack/disclosure/play.js';
import { aPortfolio } from '../attack/disclosure/portfolio.js';
import { breaksOf } from '../attack/disclosure/report.js';

let result: Result;

beforeAll(async () => {
  result = await play([aPortfolio(3, 60), aPortfolio(4, 60)], () => undefined, 1);
}, 120_000);

it('S1-S14 whoever reads everything below officer learns nothing of who leads, and guesses no better', () => {
  expect(result.shownCells).toBeGreaterThan(0);
  expect(result.refused).toEqual([]);
  expect(result.heardAsOfficer).toBeGreaterThan(0);
  expect(breaksOf(result, 'REAL')).toEqual([]);
});

it('the same attacks take the naive rule apart, so they bite', () => {
  expect(breaksOf(result, 'NAIVE').join(' ')).toMatch(
    /S2 complement: \d+ flags.*S6 step by step: \d+ flags.*S9 homogeneity: \d+ flags.*S10/s,
  );
});
