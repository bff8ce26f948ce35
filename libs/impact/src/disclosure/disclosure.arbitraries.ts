import fc from 'fast-check';
import type { Cell } from './cell.js';
import { defaultThresholds, type DisclosureThresholds } from './disclosure-thresholds.js';
import type { Truth } from './may-be-shown.js';

export const numRuns = Number(process.env['LEDBY_PROPERTY_RUNS'] ?? 1000);
export const timeout = 20_000 + numRuns * 5;

/**
 * Whole releases are made for these, so one of them costs a thousand times as much. They are the same ones each time: a release that fails
 * is looked into, and not drawn anew until it passes.
 */
export const wholeReleases = (runs = 10) => ({
  numRuns: Number(process.env['LEDBY_RELEASE_RUNS'] ?? runs),
  seed: Number(process.env['LEDBY_RELEASE_SEED'] ?? 0x1edb),
  endOnFailure: true,
});
export const wholeTimeout = 120_000 + wholeReleases().numRuns * 20_000;

/** How far each may be raised: as far as makes a difference, and the resolution in whole tens. */
const raises: Readonly<Record<keyof DisclosureThresholds, { readonly most: number; readonly step: number }>> = {
  units: { most: 12, step: 1 },
  others: { most: 12, step: 1 },
  persons: { most: 40, step: 50 },
  resolution: { most: 3, step: 10 },
  possibleCounts: { most: 12, step: 1 },
  contributors: { most: 12, step: 1 },
  dominancePercent: { most: 60, step: 1 },
  smallCell: { most: 20, step: 10 },
  mixPercent: { most: 30, step: 1 },
  publicChanges: { most: 12, step: 1 },
  doubtPercent: { most: 30, step: 1 },
};

export const thresholdNames = Object.keys(raises) as readonly (keyof DisclosureThresholds)[];

const someRaise = fc
  .constantFrom(...thresholdNames)
  .chain(name => fc.nat({ max: raises[name].most }).map(steps => [name, steps * raises[name].step] as const));

/** A few of them higher, since all of them at once would hide everything. */
export const someRaised = (from: DisclosureThresholds = defaultThresholds): fc.Arbitrary<DisclosureThresholds> =>
  fc
    .uniqueArray(someRaise, { maxLength: 4, selector: ([name]) => name })
    .map(some => ({ ...from, ...Object.fromEntries(some.map(([name, by]) => [name, from[name] + by])) }));

export type Unit = { readonly weight: number; readonly contributor: string; readonly isLed: boolean };

const someWeight: Readonly<Record<Cell['measure'], fc.Arbitrary<number>>> = {
  PROJECTS_LED: fc.constant(1),
  ORGANISATIONS_LED: fc.constant(1),
  MONEY_SHARE: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 500_000, max: 6_000_000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 90_000_000 }) },
  ),
  PERSONS_ASSISTED: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: 1, max: 120 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 4000 }) },
  ),
};

/** Around the thresholds, where mistakes would be. */
const someSide = fc.oneof(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 9, max: 40 }), fc.integer({ min: 0, max: 120 }));

export const someUnits = (measure: Cell['measure']): fc.Arbitrary<readonly Unit[]> =>
  fc
    .record({
      led: someSide,
      others: someSide,
      contributors: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(200)),
      weights: fc.array(someWeight[measure], { minLength: 1, maxLength: 24 }),
    })
    .map(({ led, others, contributors, weights }) =>
      Array.from({ length: led + others }, (_, place) => ({
        weight: weights[place % weights.length] ?? 1,
        contributor: `organisation ${(place * 7) % contributors}`,
        isLed: place < led,
      })),
    );

const cellMeasures = ['PROJECTS_LED', 'ORGANISATIONS_LED', 'MONEY_SHARE', 'PERSONS_ASSISTED'] as const;

/** A cell and who is led in it, as may-be-shown takes them. */
export const cellOf = (measure: Cell['measure'], units: readonly Unit[]): { readonly cell: Cell; readonly truth: Truth } => ({
  cell: {
    name: 'a cell',
    cube: 'by-region',
    by: ['REGION'],
    measure,
    currency: measure === 'MONEY_SHARE' ? 'USD' : null,
    keys: ['AFRICA'],
    members: new Map(units.map(({ weight }, place) => [`unit ${place}`, weight])),
  },
  truth: {
    isLed: (_, unit) => units[Number(unit.slice(5))]?.isLed === true,
    contributorOf: unit => units[Number(unit.slice(5))]?.contributor ?? unit,
  },
});

export type FilledCell = { readonly measure: Cell['measure']; readonly units: readonly Unit[] };

export const someFilledCell: fc.Arbitrary<FilledCell> = fc
  .constantFrom(...cellMeasures)
  .chain(measure => someUnits(measure).map(units => ({ measure, units })));
