import fc from 'fast-check';
import { wholeReleases, wholeTimeout } from '../disclosure/disclosure.arbitraries.js';
import { aRow } from '../disclosure/disclosure.builders.js';
import { defaultThresholds } from '../disclosure/disclosure-thresholds.js';
import type { ReleaseRow } from '../disclosure/release-row.js';
import { rowsOf, someGroups } from './portfolio.arbitraries.js';
import { type Made, made } from './published.builders.js';

const someRows = someGroups.map(rowsOf);

const told = ({ release }: Made) =>
  new Map(
    release.tables.flatMap(({ cube, measure, currency, cells }) =>
      cells.flatMap(({ keys, value }): [string, number][] =>
        value === 'HIDDEN' ? [] : [[[cube, measure, currency, ...keys].join(' '), value.shown]],
      ),
    ),
  );

const turned = (rows: readonly ReleaseRow[], by: number) =>
  rows.map((_, place) => rows[(place * 7 + by) % rows.length]).filter(row => row !== undefined);

/** Two regions: the first shows 20, the whole shows 30 for one to ten led ones of the second. */
const twoRegions = (ledOfSecond: number, second: Partial<ReleaseRow> = {}) => [
  ...Array.from({ length: 60 }, (_, place) => aRow({ project: `one ${place}`, isLed: place < 29, personsAssisted: null })),
  ...Array.from({ length: 40 }, (_, place) =>
    aRow({ project: `two ${place}`, region: 'ASIA_PACIFIC', isLed: place < ledOfSecond, personsAssisted: null, ...second }),
  ),
];

describe('the bytes of a release', () => {
  it(
    'are the same in whatever order the projects come',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          someRows.filter(rows => rows.length % 7 !== 0),
          fc.nat(),
          async (rows, by) => {
            expect((await made(turned(rows, by))).json).toBe((await made(rows)).json);
          },
        ),
        wholeReleases(4),
      );
    },
    wholeTimeout,
  );

  it(
    'are the same whatever the ids are, if they sort alike; and no names make a cell say another thing',
    async () => {
      await fc.assert(
        fc.asyncProperty(someRows, async rows => {
          const plain = await made(rows);
          const renamed = await made(rows.map(row => ({ ...row, project: `x${row.project}`, organisation: `x${row.organisation}` })));
          expect(renamed.json).toBe(plain.json);
          const mixed = await made(
            rows.map((row, place) => ({
              ...row,
              project: `${(place * 37) % 101} ${place}`,
              organisation: `${(place * 53) % 97} ${row.organisation}`,
            })),
          );
          expect(mixed.audit.passed).toBe(true);
          const shown = told(plain);
          for (const [cell, value] of told(mixed)) expect([undefined, value]).toContain(shown.get(cell));
        }),
        wholeReleases(3),
      );
    },
    wholeTimeout,
  );

  it('are the same for few and for more led ones in a cell that is not shown, whichever they are', async () => {
    const one = await made(twoRegions(1));
    expect(told(one).get('by-region PROJECTS_LED  AFRICA')).toBe(20);
    expect(told(one).get('by-region PROJECTS_LED  ASIA_PACIFIC')).toBeUndefined();
    for (const led of [4, 10]) {
      const some = await made(twoRegions(led));
      expect([some.json, some.csv]).toEqual([one.json, one.csv]);
    }
    const others = twoRegions(10).map(row => ({
      ...row,
      isLed: row.project.startsWith('two') ? Number(row.project.slice(4)) >= 30 : row.isLed,
    }));
    expect((await made(others)).json).toBe(one.json);
  });

  it('have one form for too few, none, not collected, not permitted and kept back for the sake of another cell', async () => {
    const notCollected = twoRegions(9, { personsAssisted: null, amounts: {} });
    const notPermitted = twoRegions(9, { windowKind: 'OWN', isWindowRestricted: true });
    const empty = twoRegions(9, { theme: 'LEGAL_AID', year: 2024, country: 'TH' });
    const keptBack = [...twoRegions(0), aRow({ project: 'three', region: 'WESTERN_EUROPE_OTHERS' })];
    for (const rows of [notCollected, notPermitted, empty, keptBack]) {
      const { json, csv } = await made(rows);
      const cells = (JSON.parse(json) as { tables: { cells: { keys: string[]; shown: unknown; asOf: unknown }[] }[] }).tables.flatMap(
        table => table.cells,
      );
      const blanks = cells.filter(({ shown, asOf }) => shown === null || asOf === null);
      expect(blanks.length).toBeGreaterThan(0);
      for (const { keys: _, ...rest } of blanks) {
        expect(JSON.stringify(rest)).toBe('{"asOf":null,"shown":null}');
      }
      const lines = csv.split('\r\n').filter(line => line.startsWith('"cell"') && line.endsWith(',""'));
      expect(lines).toHaveLength(blanks.length);
      for (const line of lines) expect(line).toMatch(/,"not shown",""$/);
    }
  });

  it('do not name a restricted window, nor tell a grant of one from a grant of none', async () => {
    const restricted = await made(twoRegions(9, { windowKind: 'OF_THEIR_OWN', isWindowRestricted: true }));
    const without = await made(twoRegions(9, { windowKind: null }));
    expect(`${restricted.json}${restricted.csv}${JSON.stringify(restricted.population.map(({ windowKind }) => windowKind))}`).not.toContain(
      'OF_THEIR_OWN',
    );
    expect([restricted.json, restricted.csv]).toEqual([without.json, without.csv]);
  });

  it(
    'show under raised thresholds nothing that the rule hides, and never a larger figure',
    async () => {
      const raised = fc.constantFrom(
        { units: 15 },
        { resolution: 20 },
        { resolution: 30, others: 14 },
        { possibleCounts: 8, smallCell: 80 },
        { contributors: 20, dominancePercent: 40, persons: 400 },
      );
      let shown = 0;
      await fc.assert(
        fc.asyncProperty(someRows, raised, async (rows, more) => {
          const rule = told(await made(rows));
          const strict = told(await made(rows, [], { ...defaultThresholds, ...more }));
          for (const [cell, value] of strict) expect(value).toBeLessThanOrEqual(rule.get(cell) ?? -1);
          shown += strict.size;
        }),
        wholeReleases(5),
      );
      expect(shown).toBeGreaterThan(0);
    },
    wholeTimeout,
  );

  it(
    'show nothing more under thresholds that were lowered by whoever calls the rule directly',
    async () => {
      const low = {
        ...defaultThresholds,
        units: 1,
        others: 1,
        persons: 1,
        possibleCounts: 1,
        contributors: 1,
        mixPercent: 0,
        doubtPercent: 0,
      };
      await fc.assert(
        fc.asyncProperty(someRows, async rows => {
          const rule = told(await made(rows));
          for (const cell of told(await made(rows, [], low)).keys()) expect([...rule.keys()]).toContain(cell);
        }),
        wholeReleases(3),
      );
    },
    wholeTimeout,
  );
});
