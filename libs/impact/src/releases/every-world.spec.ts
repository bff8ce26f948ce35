import fc from 'fast-check';
import { numRuns, timeout } from '../disclosure/disclosure.arbitraries.js';
import { type Clue, everyWorld } from './every-world.builders.js';

const unitsOf = (size: number) => Array.from({ length: size }, (_, place) => `unit ${place}`);

const someClue = (size: number): fc.Arbitrary<Clue> =>
  fc
    .record({
      weights: fc.array(fc.nat({ max: 3 }), { minLength: size, maxLength: size }),
      least: fc.nat({ max: 8 }),
      more: fc.nat({ max: 6 }),
    })
    .map(({ weights, least, more }) => ({
      weights: new Map(
        unitsOf(size).flatMap((unit, place): [string, number][] => (weights[place] === 0 ? [] : [[unit, weights[place] ?? 0]])),
      ),
      least,
      most: least + more,
    }));

const somePuzzle = fc.integer({ min: 1, max: 8 }).chain(size =>
  fc.record({
    size: fc.constant(size),
    clues: fc.array(someClue(size), { maxLength: 3 }),
    asked: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
  }),
);

/** The same with no thought at all: each of the 2ⁿ ways to set the flags. */
const oneByOne = (size: number, clues: readonly Clue[]) =>
  Array.from({ length: 2 ** size }, (_, bits) => unitsOf(size).filter((__, place) => (bits >> place) % 2 === 1)).filter(led =>
    clues.every(({ weights, least, most }) => {
      const sum = led.reduce((known, unit) => known + (weights.get(unit) ?? 0), 0);
      return sum >= least && sum <= most;
    }),
  );

describe('every world', () => {
  it(
    'is what trying each of the ways to set the flags finds',
    () => {
      fc.assert(
        fc.property(somePuzzle, ({ size, clues, asked }) => {
          const set = new Set(unitsOf(size).filter((_, place) => asked[place]));
          const found = everyWorld({ units: new Set(unitsOf(size)), clues, blanks: [] }, [set]);
          const tried = oneByOne(size, clues);
          expect(found.count).toBe(tried.length);
          if (tried.length === 0) return;
          const inside = tried.map(led => led.filter(unit => set.has(unit)).length);
          expect(found.boundsOf).toEqual([{ least: Math.min(...inside), most: Math.max(...inside) }]);
          for (const unit of unitsOf(size)) {
            expect(found.likelihoods.get(unit)).toBeCloseTo(tried.filter(led => led.includes(unit)).length / tried.length, 9);
          }
        }),
        { numRuns: Math.min(numRuns, 10_000) },
      );
    },
    timeout,
  );

  it('has the first cell of example 3 of the Handbook on Statistical Disclosure Control at 3 to 6', () => {
    const cells = ['x11', 'x12', 'x21', 'x22', 'x31', 'x32'];
    const inCells = (...some: readonly string[]) => some.flatMap(cell => Array.from({ length: 16 }, (_, place) => `${cell} ${place}`));
    const told = (some: readonly string[], count: number): Clue => ({
      weights: new Map(inCells(...some).map(unit => [unit, 1])),
      least: count,
      most: count,
    });
    const clues = [
      told(['x11', 'x12'], 7),
      told(['x21', 'x22'], 3),
      told(['x31', 'x32'], 6),
      told(['x11', 'x21', 'x31'], 9),
      told(['x12', 'x22', 'x32'], 7),
      told(['x31'], 3),
      told(['x32'], 3),
    ];
    const asked = [...cells.map(cell => new Set(inCells(cell))), new Set(inCells('x11', 'x21')), new Set(inCells('x12', 'x22'))];
    const { boundsOf } = everyWorld({ units: new Set(inCells(...cells)), clues, blanks: [] }, asked);
    expect(boundsOf.map(({ least, most }) => [least, most])).toEqual([
      [3, 6],
      [1, 4],
      [0, 3],
      [0, 3],
      [3, 3],
      [3, 3],
      [6, 6],
      [4, 4],
    ]);
  });
});
