import fc from 'fast-check';
import { cubes } from '../disclosure/cube.js';
import { numRuns, timeout, wholeReleases, wholeTimeout } from '../disclosure/disclosure.arbitraries.js';
import { naiveTables } from '../disclosure/naive-tables.js';
import { asPublic, type ReleaseRow } from '../disclosure/release-row.js';
import { faultsOf } from './faults.builders.js';
import { rowsOf, someGroups, someSmallGroups } from './portfolio.arbitraries.js';
import { type Evening, made } from './published.builders.js';

/** The file that the rule "hide 1 to 4" would make, as the same reader reads it: its counts are exact, and blanks are let off. */
const naive = (rows: readonly ReleaseRow[]): Evening => {
  const tables = Map.groupBy(
    naiveTables(rows, cubes).filter(({ measure }) => measure.endsWith('_LED')),
    ({ cube, measure }) => `${cube} ${measure}`,
  );
  const told = [...tables.values()].map(cells => ({
    cube: cells[0]?.cube,
    by: cubes.find(({ name }) => name === cells[0]?.cube)?.by,
    measure: cells[0]?.measure,
    currency: null,
    cells: cells.map(({ keys, value }) => (value === 'HIDDEN' ? { keys, shown: null, asOf: null } : { keys, shown: value, asOf: 'naive' })),
  }));
  const thresholds = { units: 0, others: 0, persons: 0, resolution: 1, smallCell: 0, mixPercent: 0 };
  return { json: JSON.stringify({ id: 'naive', thresholds, tables: told }), csv: '', population: rows.map(asPublic) };
};

const outed = (evening: Evening) => faultsOf([evening]).filter(({ kind }) => kind === 'FLAG_DETERMINED').length;

describe('all worlds that agree with one release', () => {
  it(
    'leave every flag open and every hidden count as wide as the rule asks',
    async () => {
      let shown = 0;
      await fc.assert(
        fc.asyncProperty(someGroups.map(rowsOf), async rows => {
          const release = await made(rows);
          expect(release.audit).toMatchObject({ passed: true, findings: [] });
          expect(faultsOf([release])).toEqual([]);
          shown += release.audit.figures.shown;
        }),
        wholeReleases(),
      );
      expect(shown).toBeGreaterThan(wholeReleases().numRuns);
    },
    wholeTimeout,
  );

  it(
    'are all that there are in a portfolio of fourteen or fewer: it is told nothing whoever is led',
    async () => {
      await fc.assert(
        fc.asyncProperty(someSmallGroups, async groups => {
          const [release, nobody] = [
            await made(rowsOf(groups)),
            await made(rowsOf(groups.map(group => ({ ...group, led: 0, organisationsLed: 0 })))),
          ];
          expect(release.json).toBe(nobody.json);
          expect(release.csv).toBe(nobody.csv);
          expect(faultsOf([release])).toEqual([]);
        }),
        wholeReleases(),
      );
    },
    wholeTimeout,
  );

  it(
    'out somebody in nearly every portfolio where only 1 to 4 are hidden',
    () => {
      let broken = 0;
      fc.assert(
        fc.property(fc.oneof(someGroups, someSmallGroups).map(rowsOf), rows => {
          if (outed(naive(rows)) > 0) broken += 1;
        }),
        { numRuns: Math.min(numRuns, 1000) },
      );
      expect(broken).toBeGreaterThan(Math.min(numRuns, 1000) * 0.5);
    },
    timeout,
  );

  it('out all of three, where a region of them is had by taking the other off the whole', () => {
    const groups = [
      { name: 'a', size: 9, led: 60, organisationsLed: 0, row: { region: 'AFRICA' as const } },
      { name: 'b', size: 3, led: 100, organisationsLed: 0, row: { region: 'ASIA_PACIFIC' as const } },
    ];
    expect(faultsOf([naive(rowsOf(groups))])).toEqual(
      expect.arrayContaining([0, 1, 2].map(place => ({ kind: 'FLAG_DETERMINED', of: `project b-${place}` }))),
    );
  });
});
