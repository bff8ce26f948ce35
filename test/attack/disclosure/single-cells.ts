import type { Chance } from './chance.js';
import type { Fixed } from './determine.js';
import { follow } from './determine.js';
import type { Puzzle, Statement } from './statements.js';

/** S9: cells in which everybody is led, or nobody. */
export const homogeneous = ({ statements }: Puzzle): Fixed => {
  const fixed: Fixed = new Map();
  for (const statement of statements) for (const [unit, led] of follow([statement])) fixed.set(unit, led);
  return fixed;
};

/** The sum of several statements, each taken so many times, as a statement of its own. */
function combined(parts: readonly (readonly [times: number, statement: Statement])[]) {
  const coefficients = new Map<number, number>();
  let [least, most] = [0, 0];
  for (const [times, statement] of parts) {
    for (const [place, unit] of statement.units.entries()) {
      coefficients.set(unit, (coefficients.get(unit) ?? 0) + times * (statement.weights[place] ?? 1));
    }
    least += times > 0 ? times * statement.least : times * statement.most;
    most += times > 0 ? times * statement.most : times * statement.least;
  }
  return { coefficients: [...coefficients].filter(([, times]) => times !== 0), least, most };
}

/** If a combination must take its largest or smallest value, all flags in it are told. */
function told(parts: readonly (readonly [number, Statement])[]): Fixed {
  const { coefficients, least, most } = combined(parts);
  const highest = coefficients.reduce((sum, [, times]) => sum + Math.max(0, times), 0);
  const lowest = coefficients.reduce((sum, [, times]) => sum + Math.min(0, times), 0);
  if (coefficients.length === 0) return new Map();
  if (least >= highest) return new Map(coefficients.map(([unit, times]) => [unit, times > 0]));
  if (most <= lowest) return new Map(coefficients.map(([unit, times]) => [unit, times < 0]));
  return new Map();
}

/** S2: everything but what is asked for, taken off everything. */
export function complements({ statements }: Puzzle): Fixed {
  const fixed: Fixed = new Map();
  const counts = statements.filter(({ isCount }) => isCount);
  for (const whole of counts) {
    const inIt = new Set(whole.units);
    for (const part of counts) {
      if (part === whole || part.units.length >= inIt.size || !part.units.every(unit => inIt.has(unit))) continue;
      for (const [unit, led] of told([
        [1, whole],
        [-1, part],
      ])) {
        fixed.set(unit, led);
      }
    }
  }
  return fixed;
}

/** S3: so many questions, each padded by others (individual and general trackers), and what their sums tell. */
export function trackers({ statements }: Puzzle, chance: Chance, questions = 200): Fixed {
  const fixed: Fixed = new Map();
  const counts = statements.filter(({ isCount }) => isCount);
  if (counts.length < 3) return fixed;
  for (let question = 0; question < questions; question += 1) {
    const parts = Array.from({ length: 2 + chance.below(4) }, (_, place) => [place % 2 === 0 ? 1 : -1, chance.oneOf(counts)] as const);
    for (const [unit, led] of told(parts)) fixed.set(unit, led);
  }
  return fixed;
}

const mostEnumerated = 18;

/** S10: which amounts can add up to the money that is told, in cells small enough to try all. */
export function subsetSums({ statements }: Puzzle): Fixed {
  const fixed: Fixed = new Map();
  for (const { units, weights, least, most, isCount } of statements) {
    if (isCount || units.length > mostEnumerated) continue;
    let [always, sometimes, found] = [2 ** units.length - 1, 0, 0];
    for (let subset = 0; subset < 2 ** units.length; subset += 1) {
      let sum = 0;
      for (let place = 0; place < units.length; place += 1) if ((subset & (1 << place)) !== 0) sum += weights[place] ?? 0;
      if (sum < least || sum > most) continue;
      always &= subset;
      sometimes |= subset;
      found += 1;
    }
    if (found === 0) continue;
    for (const [place, unit] of units.entries()) {
      if ((always & (1 << place)) !== 0) fixed.set(unit, true);
      else if ((sometimes & (1 << place)) === 0) fixed.set(unit, false);
    }
  }
  return fixed;
}
