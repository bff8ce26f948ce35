import fc from 'fast-check';
import { aRow } from '../disclosure/disclosure.builders.js';
import type { ReleaseRow } from '../disclosure/release-row.js';

/** Projects of which the public knows the same: they differ in nothing but their flags. */
export type Group = {
  readonly name: string;
  readonly size: number;
  readonly led: number;
  readonly organisationsLed: number;
  readonly row: Omit<Parameters<typeof aRow>[0], 'project'>;
};

const someRow = fc.record({
  region: fc.constantFrom('AFRICA' as const, 'ASIA_PACIFIC' as const),
  theme: fc.constantFrom('SHELTER', 'LEGAL_AID', null),
  year: fc.constantFrom(2024, 2025),
  windowKind: fc.constantFrom('STANDARD', 'SPECIAL'),
  isWindowRestricted: fc.nat({ max: 7 }).map(draw => draw === 0),
  amounts: fc.constantFrom<Readonly<Record<string, bigint>>>({ USD: 2_000_000n }, { USD: 3_500_000n }, { EUR: 1_000_000n }, {}),
  personsAssisted: fc.constantFrom(null, 20, 45),
});

/** So many that every world of them can be gone through. */
const mostIn: Readonly<Record<number, number>> = { 2: 110, 3: 80, 4: 45, 5: 22, 6: 13 };

/** In percent; often so that something is shown, and now and then all or none. */
const someShare = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 15, max: 75 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 5, 90, 100) },
);

const someGroup = (most: number) => (name: string) =>
  fc
    .record({ size: fc.integer({ min: 1, max: most }), led: someShare, organisationsLed: someShare, row: someRow })
    .map((group): Group => ({ name, ...group }));

export const someGroups: fc.Arbitrary<readonly Group[]> = fc
  .integer({ min: 2, max: 6 })
  .chain(count => fc.tuple(...Array.from({ length: count }, (_, place) => someGroup(mostIn[count] ?? 1)(`${place}`))));

export const rowsOf = (groups: readonly Group[]): readonly ReleaseRow[] =>
  groups.flatMap(({ name, size, led, organisationsLed, row }) =>
    Array.from({ length: size }, (_, place) =>
      aRow({
        ...row,
        project: `project ${name}-${place}`,
        isLed: place < Math.round((size * led) / 100),
        isOrganisationLed: size - place <= Math.round((size * organisationsLed) / 100),
      }),
    ),
  );

/** What becomes of a group until the next release: who goes, who comes, and how many have given or taken back their agreement. */
export type Change = { readonly gone: number; readonly come: number; readonly led: number; readonly organisationsLed: number };

const someChange = fc.record({
  gone: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 14 })),
  come: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 14 })),
  led: fc.oneof(fc.constant(0), fc.integer({ min: -10, max: 10 }), fc.integer({ min: -60, max: 60 })),
  organisationsLed: fc.oneof(fc.constant(0), fc.integer({ min: -10, max: 10 })),
});

/** Two or three releases of the same few groups. */
export const someSeasons: fc.Arbitrary<readonly (readonly ReleaseRow[])[]> = fc
  .record({
    groups: fc.tuple(...['0', '1', '2'].map(someGroup(45))),
    changes: fc.array(fc.tuple(someChange, someChange, someChange), { minLength: 1, maxLength: 2 }),
  })
  .map(({ groups, changes }) => {
    const starts = groups.map(({ size, led, organisationsLed }) => ({ first: 0, past: size, led, organisationsLed }));
    const seasons = changes.reduce(
      (known, season) => [
        ...known,
        (known.at(-1) ?? starts).map(({ first, past, led, organisationsLed }, place) => {
          const change = season[place] ?? { gone: 0, come: 0, led: 0, organisationsLed: 0 };
          return {
            first: Math.min(first + change.gone, past),
            past: past + change.come,
            led: led + change.led,
            organisationsLed: organisationsLed + change.organisationsLed,
          };
        }),
      ],
      [starts],
    );
    return seasons.map(season =>
      season.flatMap(({ first, past, led, organisationsLed }, place) => {
        const { name = '', row = {} } = groups[place] ?? {};
        return Array.from({ length: past - first }, (_, index) => {
          const number = first + index;
          return aRow({
            ...row,
            project: `project ${name}-${number}`,
            isLed: (number * 37) % 100 < led,
            isOrganisationLed: (number * 61) % 100 < organisationsLed,
          });
        });
      }),
    );
  });

/** Fourteen projects or fewer. */
export const someSmallGroups: fc.Arbitrary<readonly Group[]> = fc.tuple(someGroup(6)('0'), someGroup(5)('1'), someGroup(3)('2'));
