import { cubes } from '@ledby/impact';
import { globalIdOf } from '@ledby/kernel';
import { naiveTables } from '../../../libs/impact/src/disclosure/naive-tables.js';
import type { PublicProject, Publication, PublishedTable } from './knowledge.js';
import type { Portfolio } from './portfolio.js';
import { publicFlags } from './stage.js';

/** The same portfolio under the rule that many reports follow: 1 to 4 hidden, all else as it is. */
export function naivePublication(
  id: string,
  portfolio: Portfolio,
  flags: ReadonlyMap<string, boolean>,
  projects: readonly PublicProject[],
): Publication {
  const { PROJECT, ORGANISATION } = publicFlags(portfolio, flags);
  const windows = new Map(portfolio.projects.map(({ id: row, window }) => [globalIdOf('prj', portfolio.fundId, row), window]));
  const rows = projects.map(({ project, organisation, country, region, theme, year, amounts }) => ({
    project,
    organisation,
    country,
    region: region as never,
    theme,
    year,
    windowKind: windows.get(project)?.kind ?? null,
    isWindowRestricted: windows.get(project)?.isRestricted === true,
    amounts: Object.fromEntries(Object.entries(amounts).map(([currency, minor]) => [currency, BigInt(minor)])),
    personsAssisted: null,
    isLed: PROJECT.get(project) === true,
    isOrganisationLed: ORGANISATION.get(organisation) === true,
  }));
  const byOf = new Map(cubes.map(({ name, by }) => [name, by]));
  const tables = Map.groupBy(naiveTables(rows, cubes), ({ cube, measure, currency }) => JSON.stringify([cube, measure, currency]));
  return {
    id,
    rule: 'NAIVE',
    projects,
    tables: [...tables.values()].flatMap((cells): PublishedTable[] => {
      const [first] = cells;
      if (first === undefined) return [];
      const { cube, measure, currency } = first;
      const shown = cells.map(({ keys, value }) => ({ keys, shown: value === 'HIDDEN' ? null : value, asOf: null }));
      return [{ cube, by: byOf.get(cube) ?? [], measure, currency, cells: shown }];
    }),
  };
}
