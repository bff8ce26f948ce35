import type { Highs } from 'highs';
import type { Chance } from './chance.js';
import { solve } from './linear-programme.js';
import type { Puzzle, Statement } from './statements.js';

/** Flags that are fixed by their place in the puzzle. */
export type Fixed = Map<number, boolean>;

const slight = 1e-6;

/** Whether what is left to a statement fixes all of its open flags. */
function fixedBy({ units, weights, least, most }: Statement, fixed: Fixed): readonly (readonly [number, boolean])[] {
  let [sum, open] = [0, 0];
  for (const [place, unit] of units.entries()) {
    const weight = weights[place] ?? 1;
    if (fixed.get(unit) === true) sum += weight;
    else if (!fixed.has(unit)) open += weight;
  }
  if (open === 0) return [];
  return [...units.entries()].flatMap(([place, unit]): (readonly [number, boolean])[] => {
    if (fixed.has(unit)) return [];
    const weight = weights[place] ?? 1;
    if (sum + open - weight < least - slight) return [[unit, true]];
    return sum + weight > most + slight ? [[unit, false]] : [];
  });
}

/** One statement after the other, each with what the others fixed, until nothing more follows. */
export function follow(statements: readonly Statement[], known: ReadonlyMap<number, boolean> = new Map()): Fixed {
  const fixed: Fixed = new Map(known);
  for (let before = -1; before !== fixed.size;) {
    before = fixed.size;
    for (const statement of statements) for (const [unit, led] of fixedBy(statement, fixed)) fixed.set(unit, led);
  }
  return fixed;
}

/** Units that count alike everywhere can trade places: if one is open, all are. */
function kindsOf({ units, statements }: Puzzle): readonly (readonly number[])[] {
  const marks = units.map(() => '');
  for (const [row, { units: inIt, weights }] of statements.entries()) {
    for (const [place, unit] of inIt.entries()) marks[unit] += `${row}:${weights[place]} `;
  }
  return [...Map.groupBy(marks.keys(), unit => marks[unit]).values()];
}

export type Solved = { readonly fixed: Fixed; readonly worlds: readonly Float64Array[] };

/**
 * All flags of which only one value agrees with everything. What follows step by step first, then linear programmes, whose every answer also
 * shows what is open; where those leave only the whole numbers to decide, whole-numbered ones.
 */
export function determine(solver: Highs, puzzle: Puzzle, chance: Chance, known: ReadonlyMap<number, boolean>, programmes = 60): Solved {
  const { statements } = puzzle;
  const size = puzzle.units.length;
  const fixed = follow(statements, known);
  const kinds = kindsOf(puzzle);
  const worlds: Float64Array[] = [];
  const [canBeLed, canBeNot] = [new Set<number>(), new Set<number>()];
  const note = (world: Float64Array, whole: boolean) => {
    worlds.push(world);
    for (const [kind, units] of kinds.entries()) {
      const free = units.filter(unit => !fixed.has(unit));
      const led = free.reduce((sum, unit) => sum + (world[unit] ?? 0), 0);
      if (led > (whole ? 0.5 : slight)) canBeLed.add(kind);
      if (led < free.length - (whole ? 0.5 : slight)) canBeNot.add(kind);
    }
  };
  const ask = (costs: (unit: number) => number, whole: boolean) => {
    const bound = (otherwise: number) => (unit: number) => (fixed.has(unit) ? Number(fixed.get(unit)) : otherwise);
    const world = solve(solver, { size, statements, costs, lower: bound(0), upper: bound(1), whole });
    if (world !== undefined) note(world, whole);
    return world;
  };
  for (let turn = 0; turn < 8; turn += 1) ask(() => chance.share() - 0.5, turn < 2);
  let asked = 0;
  for (const [kind, units] of kinds.entries()) {
    const [unit] = units;
    if (unit === undefined || fixed.has(unit)) continue;
    for (const led of [true, false]) {
      if ((led ? canBeLed : canBeNot).has(kind) || asked >= programmes) continue;
      asked += 1;
      const relaxed = ask(one => (one === unit ? (led ? -1 : 1) : 0), false);
      if (relaxed === undefined) continue;
      if (Math.abs((relaxed[unit] ?? 0) - Number(led)) < 1 - slight) continue;
      for (const alike of units) fixed.set(alike, !led);
    }
  }
  return { fixed: follow(statements, fixed), worlds };
}
