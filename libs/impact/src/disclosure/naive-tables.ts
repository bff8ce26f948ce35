import { type Cell, cellsOf, sumOf } from './cell.js';
import type { Cube } from './cube.js';
import type { ReleaseRow } from './release-row.js';

export type NaiveCell = Pick<Cell, 'cube' | 'measure' | 'currency' | 'keys'> & { readonly value: number | 'HIDDEN' };

/** Hides 1 to 4 and shows the rest as it is, as many reports do. It protects nobody, and is here for the attack suite alone, to be broken. */
export const naiveTables = (rows: readonly ReleaseRow[], cubes: readonly Cube[]): readonly NaiveCell[] => {
  const projects = new Set(rows.filter(row => row.isLed).map(row => row.project));
  const organisations = new Set(rows.filter(row => row.isOrganisationLed).map(row => row.organisation));
  return cellsOf(cubes, rows).map(cell => {
    const led = cell.measure === 'ORGANISATIONS_LED' ? organisations : projects;
    const sum = [...cell.members].reduce((total, [unit, weight]) => total + (led.has(unit) ? weight : 0), 0);
    const exact = cell.measure === 'MONEY_SHARE' ? Math.round((100 * sum) / Math.max(1, sumOf(cell))) : sum;
    const { cube, measure, currency, keys } = cell;
    return { cube, measure, currency, keys, value: exact >= 1 && exact <= 4 ? 'HIDDEN' : exact };
  });
};
