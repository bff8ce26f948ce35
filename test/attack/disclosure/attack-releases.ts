import type { Highs } from 'highs';
import { Chance } from './chance.js';
import { determine, type Fixed, follow } from './determine.js';
import { leastSquares, likeliest } from './estimate.js';
import type { Knowledge, Publication, Verdict } from './knowledge.js';
import { complements, homogeneous, subsetSums, trackers } from './single-cells.js';
import { reasons } from './why-blank.js';
import { type Puzzle, puzzleOf, type Statement, type Subject } from './statements.js';

/** What an outsider takes for the share of all before reading further. */
function baseOf({ statements, units }: Puzzle): number {
  const whole = statements.filter(({ isCount, units: inIt }) => isCount && inIt.length > 0.85 * units.length);
  const shares = whole.map(({ least, most, units: inIt }) => (least + most) / 2 / inIt.length);
  const share = shares.length === 0 ? 0.15 : shares.reduce((sum, one) => sum + one, 0) / shares.length;
  return Math.min(0.95, Math.max(0.02, share));
}

const told = (puzzle: Puzzle, attack: string, fixed: Fixed, shares?: Float64Array): Verdict => {
  const base = baseOf(puzzle);
  const nameOf = (unit: number) => puzzle.units[unit] ?? '';
  const determined = new Map([...fixed].map(([unit, led]) => [nameOf(unit), led]));
  const guesses = new Map(puzzle.units.map((name, unit) => [name, fixed.has(unit) ? Number(fixed.get(unit)) : (shares?.[unit] ?? base)]));
  return { attack, determined, guesses };
};

/** S7: cells of the same name in both releases, the one taken off the other; who came and who went is public. */
function differences(publications: readonly Publication[], subject: Subject, joint: Puzzle): Fixed {
  const [first, second] = publications;
  if (first === undefined || second === undefined) return new Map();
  const placeOf = new Map(joint.units.map((unit, place) => [unit, place]));
  const [before, after] = [first, second]
    .map(one => puzzleOf(subject, [one]))
    .map(puzzle => {
      const moved = puzzle.statements.map(statement => ({
        ...statement,
        units: statement.units.map(unit => placeOf.get(puzzle.units[unit] ?? '') ?? 0),
      }));
      return new Map(moved.map(statement => [statement.cell, statement]));
    });
  const fixed: Fixed = new Map();
  for (const [cell, now] of after ?? []) {
    const then = before?.get(cell);
    if (then === undefined || !now.isCount) continue;
    const [inNow, inThen] = [new Set(now.units), new Set(then.units)];
    const came = [...inNow].filter(unit => !inThen.has(unit));
    const left = [...inThen].filter(unit => !inNow.has(unit));
    if (came.length > 0 && left.length === 0) {
      const entrants: Statement = {
        ...now,
        units: Int32Array.from(came),
        weights: new Float64Array(came.length).fill(1),
        least: Math.max(0, now.least - then.most),
        most: Math.min(came.length, now.most - then.least),
      };
      for (const [unit, led] of follow([entrants])) fixed.set(unit, led);
    }
  }
  return fixed;
}

/** Everything that can be done with what is released, about one kind of flag. */
export function attackReleases(solver: Highs, { publications, known }: Knowledge, subject: Subject, seed: number): readonly Verdict[] {
  const chance = new Chance(seed);
  const joint = puzzleOf(subject, publications);
  const latest = puzzleOf(subject, publications.slice(-1));
  const inJoint = (puzzle: Puzzle) =>
    new Map(
      [...known].flatMap(([name, led]): [number, boolean][] => (puzzle.units.includes(name) ? [[puzzle.units.indexOf(name), led]] : [])),
    );
  const alone = determine(solver, latest, chance, new Map());
  const together = determine(solver, joint, chance, new Map());
  const first = puzzleOf(subject, publications.slice(0, 1));
  const unspoken = { ...first, statements: [...first.statements, ...reasons(solver, first)] };
  const withReasons = determine(solver, unspoken, chance, new Map());
  const insiders = determine(solver, latest, chance, inJoint(latest));
  const worlds = alone.worlds.length;
  const seen = latest.units.map((_, unit) => alone.worlds.reduce((sum, world) => sum + (world[unit] ?? 0), 0) / Math.max(1, worlds));
  return [
    told(latest, 'S2 complement', complements(latest)),
    told(latest, 'S3 trackers', trackers(latest, chance)),
    told(latest, 'S5 averaging', new Map(), leastSquares(latest, baseOf(latest))),
    told(latest, 'S6 step by step', follow(latest.statements)),
    told(latest, 'S6 programmes', alone.fixed, worlds === 0 ? undefined : Float64Array.from(seen)),
    told(latest, 'S6 likeliest', alone.fixed, likeliest(latest, baseOf(latest), alone.fixed)),
    told(joint, 'S7 two releases', together.fixed, likeliest(joint, baseOf(joint), together.fixed)),
    told(joint, 'S7 entrants', differences(publications, subject, joint)),
    told(latest, 'S9 homogeneity', homogeneous(latest)),
    told(latest, 'S10 subset sums', subsetSums(latest)),
    told(latest, 'S13 blanks', alone.fixed, likeliest(latest, baseOf(latest), alone.fixed, latest.blanks)),
    {
      ...told(first, 'S13 reasons', withReasons.fixed, likeliest(unspoken, baseOf(first), withReasons.fixed)),
      isOfFirst: true,
    },
    told(latest, 'S14 collusion', insiders.fixed, likeliest(latest, baseOf(latest), insiders.fixed, latest.blanks)),
  ];
}
