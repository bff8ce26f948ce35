import { play, type Result } from '../attack/disclosure/play.js';
import { aPortfolio } from '../attack/disclosure/portfolio.js';
import { breaksOf } from '../attack/disclosure/report.js';
import { aSilentPortfolio } from '../attack/disclosure/silent-portfolio.js';

const silent = aSilentPortfolio();

let result: Result;

beforeAll(async () => {
  result = await play([aPortfolio(3, 60), aPortfolio(4, 60), silent], () => undefined, 1);
}, 120_000);

it('S1-S14 whoever reads everything below officer learns nothing of who leads, and guesses no better', () => {
  expect(result.shownCells).toBeGreaterThan(0);
  expect(result.refused).toEqual([]);
  expect(result.heardAsOfficer).toBeGreaterThan(0);
  const played = result.played.filter(({ size }) => size !== silent.size);
  expect(breaksOf({ ...result, played }, 'REAL')).toEqual([]);
});

it('S13 why a cell is blank can be worked out by whoever knows the rule, and tells nothing', () => {
  const played = result.played.filter(({ size }) => size === silent.size);
  expect(breaksOf({ ...result, played }, 'REAL')).toEqual([]);
});

it('the same attacks take the naive rule apart, so they bite', () => {
  expect(breaksOf(result, 'NAIVE').join(' ')).toMatch(
    /S2 complement: \d+ flags.*S6 step by step: \d+ flags.*S9 homogeneity: \d+ flags.*S10/s,
  );
});
