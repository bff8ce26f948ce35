import { type Cell, cellName, cellsOf, publicChanges } from './cell.js';
import type { Cube } from './cube.js';
import { HIDDEN, type PublicThresholds, type PublishedRelease, type ShownValue } from './published-table.js';

export type CellValue = ShownValue | typeof HIDDEN;

/** A release as an outsider files it: what each of its cells held, and what each of them said. */
export type Filed = {
  readonly id: string;
  readonly thresholds: PublicThresholds;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly values: ReadonlyMap<string, CellValue>;
};

export const fileRelease = (cubes: readonly Cube[], release: PublishedRelease): Filed => ({
  id: release.id,
  thresholds: release.thresholds,
  cells: new Map(cellsOf(cubes, release.population).map(cell => [cell.name, cell])),
  values: new Map(
    release.tables.flatMap(table => table.cells.map(({ keys, value }): [string, CellValue] => [cellName(table.cube, table, keys), value])),
  ),
});

/**
 * R9: a cell is told anew only when enough of its public population has come, gone or changed since it was last decided, hidden ones too.
 * Until then it stands, so that no change of a flag shows as the change of a cell whose population hardly changed.
 * Undefined if it is to be decided now.
 */
export const standingValue = (past: readonly Filed[], now: Cell, leastChanges: number): CellValue | undefined => {
  let decided: Filed | undefined;
  for (const release of past) {
    const cell = release.cells.get(now.name);
    const value = release.values.get(now.name);
    if (cell === undefined || value === undefined) continue;
    const isAnew = value !== HIDDEN && value.asOf === release.id;
    if (decided === undefined || isAnew || publicChanges(decided.cells.get(now.name), cell) >= leastChanges) decided = release;
  }
  if (decided === undefined || publicChanges(decided.cells.get(now.name), now) >= leastChanges) return undefined;
  return decided.values.get(now.name) ?? HIDDEN;
};
