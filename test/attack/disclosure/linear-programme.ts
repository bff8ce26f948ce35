import loadHighs, { type Highs } from 'highs';
import type { Statement } from './statements.js';

// The package is typed as CommonJS and loaded as a module, so its default is typed one level too deep.
const load = loadHighs as unknown as typeof loadHighs.default;

let loaded: Promise<Highs> | undefined;
export const theSolver = () => (loaded ??= load());

export type Wish = {
  readonly size: number;
  readonly statements: readonly Statement[];
  readonly costs: (unit: number) => number;
  readonly lower: (unit: number) => number;
  readonly upper: (unit: number) => number;
  readonly whole?: boolean;
};

/** Flags of least cost that agree with the statements; undefined if there are none, or none were found. */
export function solve(solver: Highs, { size, statements, costs, lower, upper, whole = false }: Wish): Float64Array | undefined {
  const scales = statements.map(({ weights }) => weights.reduce((most, weight) => Math.max(most, weight), 1));
  const entries: [row: number, value: number][][] = Array.from({ length: size }, () => []);
  for (const [row, { units, weights }] of statements.entries()) {
    for (const [place, unit] of units.entries()) entries[unit]?.push([row, (weights[place] ?? 1) / (scales[row] ?? 1)]);
  }
  const starts = [0];
  for (const column of entries) starts.push((starts.at(-1) ?? 0) + column.length);
  const each = (of: (unit: number) => number) => Float64Array.from({ length: size }, (_, unit) => of(unit));
  const model = solver.createModel({
    numCols: size,
    numRows: statements.length,
    colCost: each(costs),
    colLower: each(lower),
    colUpper: each(upper),
    rowLower: statements.map(({ least }, row) => least / (scales[row] ?? 1)),
    rowUpper: statements.map(({ most }, row) => most / (scales[row] ?? 1)),
    matrix: {
      format: 'csc',
      numRows: statements.length,
      numCols: size,
      starts,
      indices: entries.flatMap(column => column.map(([row]) => row)),
      values: entries.flatMap(column => column.map(([, value]) => value)),
    },
    ...(whole && { integrality: Int32Array.from({ length: size }, () => solver.constants.variableType.integer) }),
  });
  try {
    model.options.set({ output_flag: false, mip_max_nodes: 10, random_seed: 1 });
    model.run();
    const status = model.getModelStatus();
    const { optimal, empty } = solver.constants.modelStatus;
    if (status !== optimal && status !== empty && !(whole && model.getSolution().colValue.length === size)) return undefined;
    const values = Float64Array.from(model.getSolution().colValue);
    return agrees(statements, values) ? values : undefined;
  } finally {
    model.dispose();
  }
}

const agrees = (statements: readonly Statement[], values: Float64Array) =>
  statements.every(({ units, weights, least, most }) => {
    const sum = units.reduce((total, unit, place) => total + (weights[place] ?? 1) * (values[unit] ?? 0), 0);
    const slack = 1e-5 * Math.max(1, most);
    return sum >= least - slack && sum <= most + slack;
  });
