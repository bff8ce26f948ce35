import type { PublicRow } from './release-row.js';

/** REGION holds COUNTRY: the one geography, so that no two maps of the same projects can be laid over each other. */
export const dimensions = ['REGION', 'COUNTRY', 'THEME', 'WINDOW_KIND', 'YEAR'] as const;
export type Dimension = (typeof dimensions)[number];

export const measures = ['PROJECTS_LED', 'ORGANISATIONS_LED', 'MONEY_SHARE', 'PERSONS_ASSISTED'] as const;
export type Measure = (typeof measures)[number];

export type Cube = {
  readonly name: string;
  /** At most two, and the year. */
  readonly by: readonly Dimension[];
  readonly measures: readonly Measure[];
};

const counts = ['PROJECTS_LED', 'ORGANISATIONS_LED'] as const;

/** All that is ever asked of the portfolio. In code, and not in a request: a breakdown that can be chosen can be chosen to single somebody out. */
export const cubes: readonly Cube[] = [
  { name: 'all', by: [], measures },
  { name: 'by-year', by: ['YEAR'], measures },
  { name: 'by-region', by: ['REGION'], measures },
  { name: 'by-theme', by: ['THEME'], measures },
  { name: 'by-country', by: ['COUNTRY'], measures: counts },
  { name: 'by-window', by: ['WINDOW_KIND'], measures: ['PROJECTS_LED'] },
  { name: 'by-region-and-year', by: ['REGION', 'YEAR'], measures: counts },
  { name: 'by-theme-and-year', by: ['THEME', 'YEAR'], measures: ['PROJECTS_LED'] },
  { name: 'by-region-and-theme', by: ['REGION', 'THEME'], measures: ['PROJECTS_LED'] },
];

const keyOf: Readonly<Record<Dimension, (row: PublicRow) => string | null>> = {
  REGION: row => row.region,
  COUNTRY: row => row.country,
  THEME: row => row.theme,
  WINDOW_KIND: row => row.windowKind,
  YEAR: row => String(row.year),
};

/** The keys of the one cell of the cube in which the row counts; undefined where it counts in none. */
export const keysIn = (cube: Cube, row: PublicRow): readonly string[] | undefined => {
  const keys: string[] = [];
  for (const dimension of cube.by) {
    const key = keyOf[dimension](row);
    if (key === null) return undefined;
    keys.push(key);
  }
  return keys;
};
