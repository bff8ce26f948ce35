import fc from 'fast-check';
import { cellOf, type FilledCell, numRuns, someFilledCell, someRaised, timeout, type Unit } from './disclosure.arbitraries.js';
import { defaultThresholds, type DisclosureThresholds } from './disclosure-thresholds.js';
import { valueToShow } from './may-be-shown.js';

const shownOf = ({ measure, units }: FilledCell, thresholds: DisclosureThresholds = defaultThresholds) => {
  const { cell, truth } = cellOf(measure, units);
  return valueToShow(cell, truth, thresholds);
};

const sumOf = (units: readonly Unit[]) => units.reduce((sum, { weight }) => sum + weight, 0);
const sides = (units: readonly Unit[]) => [units.filter(({ isLed }) => isLed), units.filter(({ isLed }) => !isLed)] as const;
const isCount = ({ measure }: FilledCell) => measure === 'PROJECTS_LED' || measure === 'ORGANISATIONS_LED';

/** What each contributor adds, the largest first. */
const contributions = (units: readonly Unit[]) =>
  [...Map.groupBy(units, ({ contributor }) => contributor).values()].map(sumOf).sort((one, other) => other - one);

const holds = <Case>(some: fc.Arbitrary<Case>, claim: (one: Case) => void) => fc.assert(fc.property(some, claim), { numRuns });

/** Only the cells that show something, under the rule or something stricter. */
const ofShown = (
  kind: (cell: FilledCell) => boolean,
  claim: (cell: FilledCell, shown: number, thresholds: DisclosureThresholds) => void,
) => {
  let told = 0;
  holds(fc.tuple(someFilledCell.filter(kind), someRaised()), ([cell, thresholds]) => {
    const shown = shownOf(cell, thresholds);
    if (shown === undefined) return;
    told += 1;
    claim(cell, shown, thresholds);
  });
  // A claim about nothing would hold as well.
  expect(told).toBeGreaterThan(numRuns / 50);
};

describe('a cell by itself', () => {
  it(
    'shows nothing unless there are enough on both sides (R3)',
    () => {
      ofShown(
        () => true,
        ({ units }, _, thresholds) => {
          const [led, others] = sides(units);
          expect(led.length).toBeGreaterThanOrEqual(Math.max(11, thresholds.units));
          expect(others.length).toBeGreaterThanOrEqual(Math.max(11, thresholds.others));
        },
      );
    },
    timeout,
  );

  it(
    'shows a count rounded down to a multiple of the resolution, never nought (R4)',
    () => {
      ofShown(isCount, ({ units }, shown, { resolution }) => {
        const led = sides(units)[0].length;
        expect(shown % resolution).toBe(0);
        expect(shown).toBeGreaterThan(0);
        expect(led - shown).toBeGreaterThanOrEqual(0);
        expect(led - shown).toBeLessThan(resolution);
      });
    },
    timeout,
  );

  it(
    'leaves several counts possible behind every count that is shown, not all of them above 85 in 100',
    () => {
      ofShown(isCount, ({ measure, units }, shown, thresholds) => {
        const possible = Array.from({ length: thresholds.resolution }, (_, more) => shown + more).filter(
          led =>
            led <= units.length &&
            shownOf({ measure, units: units.map((unit, place) => ({ ...unit, isLed: place < led })) }, thresholds) === shown,
        );
        expect(possible.length).toBeGreaterThanOrEqual(Math.max(5, thresholds.possibleCounts));
        expect((possible[0] ?? 0) / units.length).toBeLessThanOrEqual(0.85);
      });
    },
    timeout,
  );

  it(
    'shows no count of a small cell that is nearly all led or nearly not at all (R8)',
    () => {
      ofShown(isCount, ({ units }, _, { smallCell, mixPercent }) => {
        if (units.length >= smallCell) return;
        const share = (100 * sides(units)[0].length) / units.length;
        expect(share).toBeGreaterThanOrEqual(Math.max(10, mixPercent));
        expect(share).toBeLessThanOrEqual(100 - Math.max(10, mixPercent));
      });
    },
    timeout,
  );

  it(
    'shows money and persons only of three contributors on both sides, none of whom could be estimated to p percent by the second (R7)',
    () => {
      ofShown(
        cell => !isCount(cell),
        ({ units }, _, thresholds) => {
          for (const side of sides(units)) {
            const [first = 0, ...others] = contributions(side);
            const remainder = others.slice(1).reduce((sum, one) => sum + one, 0);
            expect(others.length + 1).toBeGreaterThanOrEqual(Math.max(3, thresholds.contributors));
            expect(100 * remainder).toBeGreaterThanOrEqual(Math.max(10, thresholds.dominancePercent) * first);
          }
        },
      );
    },
    timeout,
  );

  it(
    'shows money as a band of shares alone, wider than the largest grant of the cell (R4, R7)',
    () => {
      const twoDigits = (value: number) => Number(`${String(value).slice(0, 2)}${'0'.repeat(Math.max(0, String(value).length - 2))}`);
      ofShown(
        ({ measure }) => measure === 'MONEY_SHARE',
        ({ units }, shown, { resolution }) => {
          const share = (100 * twoDigits(sumOf(sides(units)[0]))) / twoDigits(sumOf(units));
          expect(shown % resolution).toBe(0);
          expect(shown).toBeLessThan(100);
          expect(share).toBeGreaterThanOrEqual(shown);
          if (shown + resolution < 100) expect(share).toBeLessThan(shown + resolution);
          expect(Math.max(...units.map(({ weight }) => weight)) / sumOf(units)).toBeLessThanOrEqual(resolution / 100);
        },
      );
    },
    timeout,
  );

  it(
    'shows persons in steps no smaller than what the largest project adds, and eleven at least on both sides (R3, R4)',
    () => {
      ofShown(
        ({ measure }) => measure === 'PERSONS_ASSISTED',
        ({ units }, shown, { resolution, persons }) => {
          const largest = Math.max(...units.map(({ weight }) => weight));
          const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(times => times * resolution).find(one => one >= largest) ?? 0;
          const [led, others] = sides(units).map(sumOf);
          expect(shown).toBe(Math.floor((led ?? 0) / step) * step);
          expect(Math.min(led ?? 0, others ?? 0)).toBeGreaterThanOrEqual(Math.max(11, persons));
        },
      );
    },
    timeout,
  );

  it(
    'shows a count of many on both sides: the rule does not hide for its own sake',
    () => {
      holds(fc.tuple(fc.integer({ min: 80, max: 400 }), fc.integer({ min: 26, max: 74 })), ([size, percent]) => {
        const led = Math.round((size * percent) / 100);
        const units = Array.from({ length: size }, (_, place) => ({ weight: 1, contributor: `organisation ${place}`, isLed: place < led }));
        expect(shownOf({ measure: 'PROJECTS_LED', units })).toBe(led - (led % 10));
      });
    },
    timeout,
  );

  it(
    'says the same whichever of its units are led, and in whatever order they come',
    () => {
      holds(fc.tuple(someFilledCell, fc.nat()), ([{ measure, units }, turn]) => {
        const turned = units.map((_, place) => units[(place + turn) % units.length]).filter(unit => unit !== undefined);
        expect(shownOf({ measure, units: turned })).toBe(shownOf({ measure, units }));
      });
    },
    timeout,
  );

  it(
    'hides what it hid when any threshold but the resolution is raised, and shows the same or nothing',
    () => {
      const stricter = someRaised().chain(from =>
        fc.tuple(
          fc.constant(from),
          someRaised(from).map(to => ({ ...to, resolution: from.resolution })),
        ),
      );
      holds(fc.tuple(someFilledCell, stricter), ([cell, [from, to]]) => {
        expect([undefined, shownOf(cell, from)]).toContain(shownOf(cell, to));
      });
    },
    timeout,
  );

  it(
    'never shows a larger count for a coarser resolution',
    () => {
      holds(fc.tuple(someFilledCell.filter(isCount), fc.integer({ min: 1, max: 6 })), ([cell, times]) => {
        const fine = shownOf(cell);
        const coarse = shownOf(cell, { ...defaultThresholds, resolution: 10 * times });
        expect(coarse ?? 0).toBeLessThanOrEqual(fine ?? Number.POSITIVE_INFINITY);
      });
    },
    timeout,
  );

  it(
    'has no value that tells an empty cell from one that is only led, not led at all, or small',
    () => {
      holds(
        fc.tuple(
          fc.constantFrom('PROJECTS_LED', 'ORGANISATIONS_LED', 'MONEY_SHARE', 'PERSONS_ASSISTED'),
          fc.integer({ min: 0, max: 10 }),
          fc.integer({ min: 0, max: 200 }),
          fc.boolean(),
        ),
        ([measure, few, many, isLed]) => {
          const units = Array.from({ length: few + many }, (_, place) => ({
            weight: 1,
            contributor: `organisation ${place}`,
            isLed: place < few === isLed,
          }));
          expect(shownOf({ measure, units })).toBeUndefined();
        },
      );
    },
    timeout,
  );
});
