import type { Fixed } from './determine.js';
import type { Blank, Puzzle, Statement } from './statements.js';

const odds = (share: number) => share / (1 - share);
const shareOf = (ratio: number) => ratio / (1 + ratio);

/** Multiplies the odds of the members by one factor, so that their expected sum becomes what is wanted. */
function pull(shares: Float64Array, { units, weights }: Pick<Statement, 'units' | 'weights'>, wanted: number, fixed: Fixed): void {
  const open = [...units.entries()].filter(([, unit]) => !fixed.has(unit));
  const expected = (factor: number) =>
    units.reduce((sum, unit, place) => {
      const share = shares[unit] ?? 0;
      const moved = fixed.has(unit) || share <= 0 || share >= 1 ? share : shareOf(odds(share) * factor);
      return sum + (weights[place] ?? 1) * moved;
    }, 0);
  let [low, high] = [1e-6, 1e6];
  for (let step = 0; step < 40; step += 1) {
    const middle = Math.sqrt(low * high);
    if (expected(middle) < wanted) low = middle;
    else high = middle;
  }
  for (const [, unit] of open) shares[unit] = Math.min(1 - 1e-9, Math.max(1e-9, shareOf(odds(shares[unit] ?? 0.5) * low)));
}

const middleOf = ({ least, most }: Statement) => (least + most) / 2;

/** Where in its range a sum is likely to be: as near to what was expected anyway as the range lets it, and not quite at the edge. */
const likelyIn = ({ least, most }: Statement, expected: number) =>
  Math.min(most - 0.3 * (most - least), Math.max(least + 0.2 * (most - least), expected));

/**
 * How likely each is led, by all that was said and nothing else: of all ways to spread the flags that agree with it, the most even one.
 * With `blanks` also by what was not said: a large cell that is blank holds fewer led ones, mostly, than one that could be shown.
 */
export function likeliest(puzzle: Puzzle, base: number, fixed: Fixed, blanks: readonly Blank[] = []): Float64Array {
  const shares = Float64Array.from(puzzle.units, (_, unit) => (fixed.has(unit) ? Number(fixed.get(unit)) : base));
  for (let round = 0; round < 60; round += 1) {
    for (const statement of puzzle.statements) {
      const { units, weights } = statement;
      const expected = units.reduce((sum, unit, place) => sum + (weights[place] ?? 1) * (shares[unit] ?? 0), 0);
      const wanted = likelyIn(statement, expected);
      if (Math.abs(wanted - expected) > 1e-3) pull(shares, statement, wanted, fixed);
    }
    if (round >= 40) continue;
    for (const { units } of blanks.filter(blank => blank.units.length >= 22)) {
      const weights = new Float64Array(units.length).fill(1);
      const expected = units.reduce((sum, unit) => sum + (shares[unit] ?? 0), 0);
      // Half believed: a cell may be blank for the sake of another one.
      if (expected > 10 && expected < units.length - 10) pull(shares, { units, weights }, (expected + 10) / 2, fixed);
    }
  }
  return shares;
}

/** The flags that come closest to all statements at once, in the sense of least squares, kept near the share of all; by conjugate gradients. */
export function leastSquares({ units, statements }: Puzzle, base: number): Float64Array {
  const ridge = 0.01;
  const scaled = statements.map(statement => {
    const scale = Math.hypot(...statement.weights) || 1;
    return { units: statement.units, weights: statement.weights.map(weight => weight / scale), middle: middleOf(statement) / scale };
  });
  const apply = (vector: Float64Array) => {
    const result = vector.map(value => ridge * value);
    for (const { units: inIt, weights } of scaled) {
      const sum = inIt.reduce((total, unit, place) => total + (weights[place] ?? 0) * (vector[unit] ?? 0), 0);
      for (const [place, unit] of inIt.entries()) result[unit] = (result[unit] ?? 0) + sum * (weights[place] ?? 0);
    }
    return result;
  };
  const wanted = new Float64Array(units.length);
  for (const { units: inIt, weights, middle } of scaled) {
    const expected = base * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [place, unit] of inIt.entries()) wanted[unit] = (wanted[unit] ?? 0) + (middle - expected) * (weights[place] ?? 0);
  }
  const found = new Float64Array(units.length);
  let rest = wanted.slice();
  let way = rest.slice();
  const product = (one: Float64Array, other: Float64Array) => one.reduce((sum, value, place) => sum + value * (other[place] ?? 0), 0);
  for (let step = 0, size = product(rest, rest); step < 200 && size > 1e-12; step += 1) {
    const image = apply(way);
    const length = size / product(way, image);
    for (const place of found.keys()) found[place] = (found[place] ?? 0) + length * (way[place] ?? 0);
    rest = rest.map((value, place) => value - length * (image[place] ?? 0));
    const next = product(rest, rest);
    way = way.map((value, place) => (rest[place] ?? 0) + (next / size) * value);
    size = next;
  }
  return found.map(value => Math.min(1, Math.max(0, base + value)));
}
