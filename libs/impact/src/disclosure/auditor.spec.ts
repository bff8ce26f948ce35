import { Examination } from './examine.js';
import { LinearProgramme, theSolver } from './linear-programme.js';
import type { Puzzle, Statement } from './puzzle.js';
import { groundOf } from './world.js';

/** Cells of a table as blocks of units, so that a sum over cells is a statement about units. */
const aTable = (sizes: Readonly<Record<string, number>>) => {
  const places = new Map<string, Int32Array>();
  let size = 0;
  for (const [cell, count] of Object.entries(sizes)) {
    const first = size;
    places.set(
      cell,
      Int32Array.from({ length: count }, (_, index) => first + index),
    );
    size += count;
  }
  const unitsOf = (...cells: readonly string[]) => Int32Array.from(cells.flatMap(cell => [...(places.get(cell) ?? [])]));
  const told = (cells: readonly string[], least: number, most = least): Statement => ({
    name: cells.join(' + '),
    units: unitsOf(...cells),
    least,
    most,
  });
  return { size, unitsOf, told };
};

const interval = async (puzzle: Puzzle, units: Int32Array) => {
  const programme = new LinearProgramme(await theSolver(), groundOf(puzzle));
  return [programme.solve({ units, way: 'LEAST' })?.value, programme.solve({ units, way: 'MOST' })?.value];
};

const weaknessesOf = async (puzzle: Puzzle, hidden: readonly (readonly [Int32Array, number])[] = []) => {
  const targets = hidden.map(([units, width], place) => ({ name: `hidden ${place}`, units, width }));
  const { weaknesses } = await Examination.of(puzzle, targets, { ceiling: 0.85 });
  return weaknesses.map(({ kind, target }) => (target === undefined ? kind : `${kind} ${target.name}`));
};

describe('the auditor', () => {
  it('narrows the first cell of example 3 of the Handbook on Statistical Disclosure Control to 3 to 6', async () => {
    const { size, unitsOf, told } = aTable({ x11: 16, x12: 16, x21: 16, x22: 16, x31: 16, x32: 16 });
    const statements = [
      told(['x11', 'x12'], 7),
      told(['x21', 'x22'], 3),
      told(['x31', 'x32'], 6),
      told(['x11', 'x21', 'x31'], 9),
      told(['x12', 'x22', 'x32'], 7),
      told(['x31'], 3),
      told(['x32'], 3),
    ];
    expect(await interval({ size, statements }, unitsOf('x11'))).toEqual([3, 6]);
    expect(await weaknessesOf({ size, statements }, [[unitsOf('x11'), 4]])).toContain('CELL_TOO_NARROW hidden 0');
    expect(await weaknessesOf({ size, statements }, [[unitsOf('x11'), 3]])).not.toContain('CELL_TOO_NARROW hidden 0');
  });

  it('refuses a single that taking one total from another leaves', async () => {
    const { size, told } = aTable({ others: 51, single: 1 });
    expect(await weaknessesOf({ size, statements: [told(['others', 'single'], 20), told(['others'], 19)] })).toContain('FLAG_TOO_LIKELY');
    expect(await weaknessesOf({ size, statements: [told(['others', 'single'], 20), told(['others'], 20)] })).toEqual(['FLAG_DETERMINED']);
    expect(await weaknessesOf({ size, statements: [told(['others', 'single'], 20, 29), told(['others'], 20, 29)] })).toEqual([]);
  });

  it('refuses two districts of which one holds the other and a few more', async () => {
    const { size, unitsOf, told } = aTable({ inner: 50, ring: 2, outside: 60 });
    const statements = [told(['inner', 'ring'], 20, 29), told(['inner', 'ring', 'outside'], 30, 39)];
    expect(await weaknessesOf({ size, statements }, [[unitsOf('ring'), 2]])).toEqual([]);
    expect(await weaknessesOf({ size, statements: [...statements, told(['inner'], 28, 37)] }, [[unitsOf('ring'), 2]])).toContain(
      'CELL_TOO_NARROW hidden 0',
    );
  });

  it('refuses a large group of which more than 85 in 100 are known to be led, though no cell shows it', async () => {
    const { size, told } = aTable({ group: 100, others: 100 });
    const statements = [told(['group', 'others'], 120, 129), told(['others'], 20, 29)];
    expect(await weaknessesOf({ size, statements })).toContain('FLAG_TOO_LIKELY');
    expect(await weaknessesOf({ size, statements: [told(['group', 'others'], 100, 109), told(['others'], 20, 29)] })).toEqual([]);
  });

  it('catches what only whole numbers fix', async () => {
    // Each pair holds one or two halves too many for the third: in halves a, b and c are open, in whole numbers all are one.
    const { size, unitsOf, told } = aTable({ a: 1, b: 1, c: 1 });
    const statements = [told(['a', 'b'], 1), told(['b', 'c'], 1), told(['a', 'c'], 1)];
    expect(await interval({ size, statements }, unitsOf('a'))).toEqual([0.5, 0.5]);
    expect(await weaknessesOf({ size, statements })).toEqual(['CONTRADICTION']);
    const wider = [told(['a', 'b'], 1, 2), told(['b', 'c'], 1, 2), told(['a', 'c'], 1, 2), told(['a', 'b', 'c'], 1, 2)];
    expect(await weaknessesOf({ size, statements: wider })).toEqual([]);
  });

  it('sees through sums of money as well', async () => {
    const { size, unitsOf } = aTable({ grants: 4 });
    const units = unitsOf('grants');
    const money = { name: 'money', units, weights: Float64Array.of(1000, 10, 10, 10), least: 1000, most: 1030 };
    expect(await weaknessesOf({ size, statements: [money] })).toContain('FLAG_TOO_LIKELY');
    expect(await weaknessesOf({ size, statements: [{ ...money, least: 0 }] })).toEqual([]);
  });

  it('has nothing to refuse where nothing was told, or nobody is there', async () => {
    const { size, unitsOf } = aTable({ all: 12 });
    expect(await weaknessesOf({ size, statements: [] }, [[unitsOf('all'), 10]])).toEqual([]);
    expect(await weaknessesOf({ size: 0, statements: [] })).toEqual([]);
  });
});
