import fc from 'fast-check';
import { auditRelease } from '../disclosure/audit-release.js';
import { cellsOf } from '../disclosure/cell.js';
import { cubes } from '../disclosure/cube.js';
import { wholeReleases, wholeTimeout } from '../disclosure/disclosure.arbitraries.js';
import { defaultThresholds } from '../disclosure/disclosure-thresholds.js';
import { valueToShow } from '../disclosure/may-be-shown.js';
import { HIDDEN, type PublishedCell, type PublishedTable } from '../disclosure/published-table.js';
import { asPublic, type ReleaseRow } from '../disclosure/release-row.js';
import { faultsOf } from './faults.builders.js';
import { rowsOf, someGroups } from './portfolio.arbitraries.js';
import { documentOf, evening } from './published.builders.js';

/** What each cell may show by itself, of as many cells as are drawn: with no thought for what they tell together. */
const carelessly = (rows: readonly ReleaseRow[], isDrawn: (place: number) => boolean): readonly PublishedTable[] => {
  const projects = new Map(rows.map(row => [row.project, row]));
  const organisations = new Map(rows.map(row => [row.organisation, row.isOrganisationLed]));
  const asOf = documentOf([]).id;
  const cells = cellsOf(cubes, rows.map(asPublic)).map((cell, place) => {
    const shown = valueToShow(
      cell,
      {
        isLed: ({ measure }, unit) => (measure === 'ORGANISATIONS_LED' ? organisations.get(unit) : projects.get(unit)?.isLed) === true,
        contributorOf: unit => projects.get(unit)?.organisation ?? unit,
      },
      defaultThresholds,
    );
    const value: PublishedCell['value'] = shown === undefined || !isDrawn(place) ? HIDDEN : { shown, asOf };
    return { ...cell, value };
  });
  return [...Map.groupBy(cells, ({ cube, measure, currency }) => JSON.stringify([cube, measure, currency])).values()].flatMap(
    ([first, ...rest]) =>
      first === undefined
        ? []
        : [
            {
              cube: first.cube,
              by: first.by,
              measure: first.measure,
              currency: first.currency,
              cells: [first, ...rest].map(({ keys, value }) => ({ keys, value })),
            },
          ],
  );
};

describe('the auditor, given releases that were made carelessly', () => {
  it(
    'refuses each one in which any of all worlds says too much',
    async () => {
      let [refused, faulty] = [0, 0];
      await fc.assert(
        fc.asyncProperty(someGroups.map(rowsOf), fc.integer({ min: 1, max: 4 }), fc.nat({ max: 99 }), async (rows, often, turn) => {
          const tables = carelessly(rows, place => often === 4 || (place * 31 + turn) % 4 < often);
          const faults = faultsOf([evening(tables, rows)]);
          const { dominancePercent: _, ...thresholds } = defaultThresholds;
          const release = { id: documentOf([]).id, thresholds, tables, population: rows.map(asPublic) };
          const { passed } = await auditRelease({ release, cubes, thresholds: defaultThresholds, earlier: [] });
          if (faults.length > 0) expect(passed).toBe(false);
          if (!passed) refused += 1;
          if (faults.length > 0) faulty += 1;
        }),
        wholeReleases(40),
      );
      expect(faulty).toBeGreaterThan(0);
      expect(refused).toBeGreaterThanOrEqual(faulty);
    },
    wholeTimeout,
  );
});
