import { type Cube, type Dimension, keysIn, type Measure } from './cube.js';
import type { PublicRow } from './release-row.js';

/** One cell as the public knows it: who is in it, and with what weight; only who of them is led is not known. */
export type Cell = {
  readonly name: string;
  readonly cube: string;
  readonly by: readonly Dimension[];
  readonly measure: Measure;
  readonly currency: string | null;
  readonly keys: readonly string[];
  /** Projects, or organisations where those are counted, with what each adds to the sum if it is led. */
  readonly members: ReadonlyMap<string, number>;
};

type Part = { readonly measure: Measure; readonly currency: string | null; readonly add: (row: PublicRow) => readonly [string, number] };

export const cellName = (cube: string, { measure, currency }: Pick<Cell, 'measure' | 'currency'>, keys: readonly string[]) =>
  JSON.stringify([cube, measure, ...(currency === null ? [] : [currency]), ...keys]);

const partsOf = (cube: Cube, currencies: readonly string[]): readonly Part[] =>
  cube.measures.flatMap((measure): readonly Part[] => {
    switch (measure) {
      case 'PROJECTS_LED':
        return [{ measure, currency: null, add: row => [row.project, 1] }];
      case 'ORGANISATIONS_LED':
        return [{ measure, currency: null, add: row => [row.organisation, 1] }];
      case 'PERSONS_ASSISTED':
        return [{ measure, currency: null, add: row => [row.project, row.personsAssisted ?? 0] }];
      case 'MONEY_SHARE':
        return currencies.map(currency => ({ measure, currency, add: row => [row.project, Number(row.amounts[currency] ?? 0n)] }));
    }
  });

const distinct = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort();

const everyCombination = (axes: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  axes.reduce<readonly (readonly string[])[]>((known, axis) => known.flatMap(keys => axis.map(key => [...keys, key])), [[]]);

/** Keys that were ever public keep their cell: a cell that vanished would say more than one that is hidden. */
const combinationsOf = (cube: Cube, populations: readonly (readonly PublicRow[])[]) => {
  const axes = cube.by.map(
    (_, place) =>
      new Set(
        populations.flatMap(rows =>
          rows.flatMap(row => {
            const key = keysIn({ ...cube, by: cube.by.slice(place, place + 1) }, row)?.[0];
            return key === undefined ? [] : [key];
          }),
        ),
      ),
  );
  return everyCombination(axes.map(distinct));
};

const fill = (cube: Cube, part: Part, population: readonly PublicRow[]) => {
  const filled = new Map<string, Map<string, number>>();
  for (const row of population) {
    const keys = keysIn(cube, row);
    const [unit, weight] = part.add(row);
    if (keys === undefined || weight <= 0) continue;
    const name = cellName(cube.name, part, keys);
    const members = filled.get(name) ?? new Map<string, number>();
    filled.set(name, members.set(unit, weight));
  }
  return filled;
};

/** The cells of all cubes over `population`, the empty ones too; keys and currencies that were public before have theirs as well. */
export const cellsOf = (
  cubes: readonly Cube[],
  population: readonly PublicRow[],
  before: readonly (readonly PublicRow[])[] = [],
): readonly Cell[] => {
  const known = [population, ...before];
  const currencies = distinct(known.flatMap(rows => rows.flatMap(row => Object.keys(row.amounts))));
  return cubes.flatMap(cube => {
    const combinations = combinationsOf(cube, known);
    return partsOf(cube, currencies).flatMap(part => {
      const filled = fill(cube, part, population);
      return combinations.map((keys): Cell => {
        const name = cellName(cube.name, part, keys);
        return {
          name,
          cube: cube.name,
          by: cube.by,
          measure: part.measure,
          currency: part.currency,
          keys,
          members: filled.get(name) ?? new Map<string, number>(),
        };
      });
    });
  });
};

export const sumOf = (cell: Cell) => [...cell.members.values()].reduce((sum, weight) => sum + weight, 0);

/** How many came, went, or count with another weight. All of that is public, so it can hide who changed a flag. */
export const publicChanges = (before: Cell | undefined, now: Cell) => {
  let changes = 0;
  for (const [unit, weight] of now.members) if (before?.members.get(unit) !== weight) changes += 1;
  for (const unit of before?.members.keys() ?? []) if (!now.members.has(unit)) changes += 1;
  return changes;
};
