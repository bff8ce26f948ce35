import type { Highs } from 'highs';
import { solve } from './linear-programme.js';
import type { Blank, Puzzle, Statement } from './statements.js';

const slight = 1e-6;

/** The counts that the cell itself would not show, between these bounds; as one range, for a programme knows no gaps. */
function blankBetween({ wouldShow, units }: Blank, least: number, most: number): readonly [number, number] | undefined {
  const [from, until] = [Math.max(0, Math.ceil(least - slight)), Math.min(units.length, Math.floor(most + slight))];
  const counts = Array.from({ length: Math.max(0, until - from + 1) }, (_, place) => from + place).filter(led => !wouldShow(led));
  const [first, last] = [counts[0], counts.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/**
 * S13: why a cell is blank. The rule is public, and what it hides for the sake of others it works out from what is public; so a cell that
 * nothing else asked to hide is blank for its own count, which then is one that the rule does not show. What that says of each cell, as
 * statements; none, if they contradict each other, for then some cell was hidden for another's sake.
 */
export function reasons(solver: Highs, puzzle: Puzzle, rounds = 2): readonly Statement[] {
  const size = puzzle.units.length;
  let found: readonly Statement[] = [];
  const worldWith = (statements: readonly Statement[], costs: (unit: number) => number) =>
    solve(solver, { size, statements: [...puzzle.statements, ...statements], costs, lower: () => 0, upper: () => 1 });
  if (puzzle.statements.length === 0) return [];
  const large = puzzle.blanks.filter(({ units, wouldShow }) => units.some((_, led) => wouldShow(led + 1)));
  for (let round = 0; round < rounds; round += 1) {
    const next: Statement[] = [];
    for (const blank of large) {
      const inIt = new Set(blank.units);
      const led = (world: Float64Array) => blank.units.reduce((sum, unit) => sum + (world[unit] ?? 0), 0);
      const [fewest, most] = [1, -1].map(way => worldWith(found, unit => (inIt.has(unit) ? way : 0)));
      if (fewest === undefined || most === undefined) return [];
      const range = blankBetween(blank, led(fewest), led(most));
      if (range === undefined) continue;
      next.push({
        cell: 'blank',
        units: blank.units,
        weights: new Float64Array(blank.units.length).fill(1),
        least: range[0],
        most: range[1],
        isCount: true,
      });
    }
    if (worldWith(next, () => 0) === undefined) return found;
    found = next;
  }
  return found;
}
