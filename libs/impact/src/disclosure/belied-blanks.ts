import { LinearProgramme, theSolver } from './linear-programme.js';
import type { OutsidersPuzzle } from './outsider.js';
import type { Puzzle, Statement } from './puzzle.js';
import { groundOf } from './world.js';

/** The fewest of the doubted that cannot be true together with the others. */
const belied = async (puzzle: Puzzle, isDoubted: (statement: Statement) => boolean, ceiling?: number): Promise<ReadonlySet<Statement>> => {
  if (!puzzle.statements.some(isDoubted)) return new Set();
  const programme = new LinearProgramme(await theSolver(), groundOf(puzzle));
  const answer = programme.solve({ ceiling: ceiling ?? 1, mayBreak: isDoubted }) ?? programme.solve({ mayBreak: isDoubted });
  return new Set(answer?.rests);
};

/**
 * Takes back what was supposed of blanks that must have another reason. What earlier releases belie everybody could work out before; of the
 * newest one only cells that were hidden for the sake of others are let off: one that is blank for its own count has to fit, or less is told.
 */
export const withoutBeliedBlanks = async (
  outsider: OutsidersPuzzle,
  hiddenForOthers: ReadonlySet<string>,
  ceiling: number,
): Promise<OutsidersPuzzle> => {
  const { size } = outsider.puzzle;
  let { statements } = outsider.puzzle;
  const takeBack = (gone: ReadonlySet<Statement>) => (statements = statements.filter(statement => !gone.has(statement)));
  const before = { size, statements: statements.filter(({ origin }) => origin === 'SHOWN_BEFORE' || origin === 'BLANK_BEFORE') };
  if (before.statements.length > 0) {
    takeBack(await belied(before, ({ origin }) => origin === 'BLANK_BEFORE'));
    const silent = { size, statements: statements.filter(({ origin }) => origin !== undefined) };
    takeBack(await belied(silent, ({ origin }) => origin === 'BLANK', ceiling));
  }
  takeBack(await belied({ size, statements }, ({ origin, name }) => origin === 'BLANK' && hiddenForOthers.has(name)));
  return { ...outsider, puzzle: { size, statements } };
};
