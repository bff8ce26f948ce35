import loadHighs, { type Highs } from 'highs';
import type { Statement } from './puzzle.js';
import type { Ground } from './world.js';

export type Question = {
  /** Units whose led ones are to be as many or as few as possible; without, any answer will do. */
  readonly units?: Int32Array;
  readonly way?: 'MOST' | 'LEAST';
  /** Or exactly so many of them. */
  readonly exactly?: number;
  /** No flag is set by more than this share. */
  readonly ceiling?: number;
  readonly isTold?: (statement: Statement) => boolean;
  /** These may be broken, by as little as possible. */
  readonly mayBreak?: (statement: Statement) => boolean;
  /** Keeps off the bounds of what was told, where it can, by this share of the room between them: so that rounding stays within. */
  readonly inward?: number;
  readonly whole?: boolean;
};

export type Answer = {
  readonly value: number;
  /** By how much of its flag each unit is led. */
  readonly shares: Float64Array;
  /** The statements on which the answer rests, or which had to be broken. */
  readonly rests: readonly Statement[];
};

type Column = { readonly kind: number; readonly size: number; readonly inside: boolean };

// The package is typed as CommonJS and loaded as a module, so its default is typed one level too deep.
const load = loadHighs as unknown as typeof loadHighs.default;

let loaded: Promise<Highs> | undefined;
export const theSolver = () => (loaded ??= load());

const nothing = 1e-7;

/** Units that count alike share a column, so a portfolio of thousands is a programme of hundreds. */
const columnsOf = ({ ofKind, kindOf }: Ground, units: Int32Array | undefined): readonly Column[] => {
  const inside = new Int32Array(ofKind.length);
  for (const unit of units ?? []) inside[kindOf[unit] ?? 0] = (inside[kindOf[unit] ?? 0] ?? 0) + 1;
  return ofKind.flatMap((members, kind) => {
    const within = inside[kind] ?? 0;
    return [
      { kind, size: within, inside: true },
      { kind, size: members.length - within, inside: false },
    ].filter(({ size }) => size > 0);
  });
};

export class LinearProgramme {
  asked = 0;

  constructor(
    private readonly solver: Highs,
    private readonly ground: Ground,
  ) {}

  /** The best answer, or undefined if there is none: then what was told cannot all be true. */
  solve(question: Question): Answer | undefined {
    this.asked += 1;
    const { infinity, constants } = this.solver;
    const { puzzle, places, ofKind } = this.ground;
    const columns = columnsOf(this.ground, question.units);
    const rows = puzzle.statements.filter(statement => question.isTold?.(statement) ?? true);
    const rowOf = new Map(rows.map((statement, row) => [statement, row]));
    // Amounts of money are brought down to the size of counts, where the solver's tolerances mean what they say.
    const scales = rows.map(({ weights }) => weights?.reduce((most, weight) => Math.max(most, weight), 1) ?? 1);
    const [starts, indices, values]: [number[], number[], number[]] = [[0], [], []];
    for (const { kind, inside } of columns) {
      const unit = ofKind[kind]?.[0] ?? 0;
      for (let slot = places.from[unit] ?? 0; slot < (places.from[unit + 1] ?? 0); slot += 1) {
        const statement = puzzle.statements[places.statement[slot] ?? 0];
        const row = statement && rowOf.get(statement);
        if (row === undefined) continue;
        indices.push(row);
        values.push((places.weight[slot] ?? 0) / (scales[row] ?? 1));
      }
      if (inside && question.exactly !== undefined) {
        indices.push(rows.length);
        values.push(1);
      }
      starts.push(indices.length);
    }
    const exact = question.exactly === undefined ? [] : [question.exactly];
    const inward = rows.map(({ least, most }, row) => ((question.inward ?? 0) * (most - least)) / (scales[row] ?? 1));
    const mayBend = (statement: Statement) => question.inward !== undefined || question.mayBreak?.(statement) === true;
    const breakable = rows.flatMap((statement, row) => (mayBend(statement) ? [row, row] : []));
    for (const [place, row] of breakable.entries()) {
      indices.push(row);
      values.push(place % 2 === 0 ? 1 : -1);
      starts.push(indices.length);
    }
    const sign = question.way === 'MOST' ? -1 : 1;
    const aims = columns.map(({ inside }) => (inside && question.exactly === undefined ? sign : 0));
    const numCols = columns.length + breakable.length;
    const model = this.solver.createModel({
      numCols,
      numRows: rows.length + exact.length,
      colCost: [...aims, ...breakable.map(() => 1)],
      colLower: new Float64Array(numCols),
      colUpper: [
        ...columns.map(({ size }) => size * (question.ceiling ?? 1)),
        ...breakable.map(row => (question.inward === undefined ? infinity : (inward[row] ?? 0))),
      ],
      rowLower: [...rows.map(({ least }, row) => least / (scales[row] ?? 1) + (inward[row] ?? 0)), ...exact],
      rowUpper: [...rows.map(({ most }, row) => most / (scales[row] ?? 1) - (inward[row] ?? 0)), ...exact],
      matrix: { format: 'csc', numRows: rows.length + exact.length, numCols, starts, indices, values },
      ...(question.whole === true && {
        integrality: Int32Array.from({ length: numCols }, (_, column) => (column < columns.length ? constants.variableType.integer : 0)),
      }),
    });
    try {
      // Nodes and not seconds: an audit must not end otherwise on a slower machine.
      model.options.set({ output_flag: false, mip_max_nodes: 2000, random_seed: 1 });
      model.run();
      const status = model.getModelStatus();
      const isAnswered = status === constants.modelStatus.optimal || status === constants.modelStatus.empty;
      if (!isAnswered) return undefined;
      const { colValue, rowDual } = model.getSolution();
      const broken = new Set(breakable.filter((_, place) => (colValue[columns.length + place] ?? 0) > nothing));
      const isElastic = question.mayBreak !== undefined;
      return {
        value: columns.reduce((sum, { inside }, column) => sum + (inside ? (colValue[column] ?? 0) : 0), 0),
        shares: this.sharesOf(columns, colValue),
        rests: rows.filter((_, row) => (isElastic ? broken.has(row) : Math.abs(rowDual[row] ?? 0) > nothing)),
      };
    } finally {
      model.dispose();
    }
  }

  private sharesOf(columns: readonly Column[], values: Float64Array): Float64Array {
    const { ofKind, kindOf } = this.ground;
    const led = new Float64Array(ofKind.length);
    for (const [column, { kind }] of columns.entries()) led[kind] = (led[kind] ?? 0) + (values[column] ?? 0);
    return Float64Array.from(kindOf, kind => (led[kind] ?? 0) / (ofKind[kind]?.length ?? 1));
  }
}
