import type { Cell } from './cell.js';
import { type Filed, standingValue } from './past.js';
import { HIDDEN } from './published-table.js';
import type { Puzzle, Statement, Target } from './puzzle.js';
import { isCount, mostWhileBlank, rangeOf } from './shown-value.js';

/** Whose flags are asked for: projects and organisations are led or not by themselves, and are two puzzles. */
export const subjects = ['PROJECT', 'ORGANISATION'] as const;
export type Subject = (typeof subjects)[number];

export type OutsidersPuzzle = {
  readonly puzzle: Puzzle;
  readonly targets: readonly Target[];
  /** The cells that are told in the newest release, by what they tell. */
  readonly fresh: ReadonlyMap<Statement, Cell>;
  readonly cellOf: ReadonlyMap<Target, Cell>;
};

export const subjectOf = ({ measure }: Cell): Subject => (measure === 'ORGANISATIONS_LED' ? 'ORGANISATION' : 'PROJECT');

const sorted = (units: Iterable<string>) => [...units].sort();

/** Who is in no cell of a cube, such as the grants of restricted windows: nobody lists them, yet they can be had by taking off. */
const theRestOf = (cells: readonly Cell[]): readonly Cell[] => {
  const whole = cells.find(cell => cell.by.length === 0);
  if (whole === undefined) return [];
  return [...new Set(cells.map(({ cube }) => cube))].flatMap(cube => {
    const listed = new Set(cells.filter(cell => cell.cube === cube).flatMap(cell => [...cell.members.keys()]));
    const members = new Map([...whole.members].filter(([unit]) => !listed.has(unit)));
    return members.size === 0 ? [] : [{ ...whole, name: JSON.stringify([cube, whole.measure, 'the rest']), members }];
  });
};

/**
 * What a blank is supposed to mean: so few that the cell alone had to be blank. In every world in which all blanks mean that, the rules make
 * this very release; so if such worlds leave everything open, the pattern of blanks tells nothing, even to whoever knows the rules by heart.
 * Undefined where the cell would show no count whatever, where an earlier blank still stands, and where something was told before.
 */
const mostInBlank = (cell: Cell, release: Filed, past: readonly Filed[]): number | undefined => {
  if (!isCount(cell) || standingValue(past, cell, release.thresholds.publicChanges) !== undefined) return undefined;
  if (past.some(({ values }) => (values.get(cell.name) ?? HIDDEN) !== HIDDEN)) return undefined;
  return mostWhileBlank(cell, release.thresholds);
};

/**
 * Writes down what an outsider knows: for each cell ever shown, the bounds that its value sets on the led ones among its members of then.
 * A unit keeps one flag over all releases. That is the most telling assumption an outsider can make, and what is published is held to it:
 * nothing ever published may prove that anybody's flag has changed.
 */
export const outsidersPuzzle = (subject: Subject, releases: readonly Filed[]): OutsidersPuzzle => {
  const ours = releases.map(({ cells }) => [...cells.values()].filter(cell => subjectOf(cell) === subject));
  const units = sorted(new Set(ours.flatMap(cells => cells.flatMap(cell => (cell.by.length > 1 ? [] : [...cell.members.keys()])))));
  const placeOf = new Map(units.map((unit, place) => [unit, place]));
  const placesOf = ({ members }: Cell) => Int32Array.from(members.keys(), unit => placeOf.get(unit) ?? 0).sort();
  const statements: Statement[] = [];
  const fresh = new Map<Statement, Cell>();
  const targets = new Map<string, readonly [Target, Cell]>();
  for (const [index, release] of releases.entries()) {
    const cells = ours[index] ?? [];
    const isNewest = index === releases.length - 1;
    const hide = (cell: Cell) => {
      if (!isCount(cell) || cell.members.size === 0) return;
      const hidden = placesOf(cell);
      // What a hidden cell of few would be narrowed to is somebody's flag, so it stays as open as if nothing were published at all.
      const width = Math.min(release.thresholds.resolution, hidden.length);
      const supposed = Math.min(release.thresholds.possibleCounts, hidden.length);
      targets.set(hidden.join(), [{ name: cell.name, units: hidden, width, supposed }, cell]);
    };
    for (const cell of cells) {
      const value = release.values.get(cell.name) ?? HIDDEN;
      if (value === HIDDEN) {
        hide(cell);
        const most = mostInBlank(cell, release, releases.slice(0, index));
        const origin = isNewest ? ('BLANK' as const) : ('BLANK_BEFORE' as const);
        if (most !== undefined) statements.push({ name: cell.name, units: placesOf(cell), least: 0, most, origin });
      } else if (value.asOf === release.id) {
        const members = [...cell.members].map(([unit, weight]) => [placeOf.get(unit) ?? 0, weight] as const);
        members.sort(([one], [other]) => one - other);
        const statement: Statement = {
          name: cell.name,
          units: Int32Array.from(members, ([place]) => place),
          ...(!isCount(cell) && { weights: Float64Array.from(members, ([, weight]) => weight) }),
          ...rangeOf(cell, value.shown, release.thresholds),
          origin: isNewest ? undefined : 'SHOWN_BEFORE',
        };
        statements.push(statement);
        if (isNewest) fresh.set(statement, cell);
      }
    }
    theRestOf(cells).forEach(hide);
  }
  return {
    puzzle: { size: units.length, statements },
    targets: [...targets.values()].map(([target]) => target),
    fresh,
    cellOf: new Map(targets.values()),
  };
};
