import { themes, unRegions } from '@ledby/kernel';
import { aChance } from './chance.js';
import type { ReleaseRow } from './release-row.js';

export const aRow = (row: Partial<ReleaseRow> & { readonly project: string }): ReleaseRow => ({
  organisation: `organisation of ${row.project}`,
  region: 'AFRICA',
  country: 'KE',
  theme: 'SHELTER',
  year: 2025,
  windowKind: 'STANDARD',
  isWindowRestricted: false,
  amounts: { USD: 2_000_000n },
  personsAssisted: 40,
  isLed: false,
  isOrganisationLed: false,
  ...row,
});

type Portfolio = {
  readonly organisations: number;
  readonly projects: number;
  /** In percent. */
  readonly ledShare: number;
  readonly countries?: number;
  readonly years?: number;
  readonly seed?: number;
};

/** A made-up portfolio such as a fund of this field has: few large countries and many small ones, recent years fuller, amounts up to the cap. */
export const aPortfolio = ({
  organisations,
  projects,
  ledShare,
  countries = 60,
  years = 8,
  seed = 1,
}: Portfolio): readonly ReleaseRow[] => {
  const chance = aChance(seed);
  const skewed = (below: number) => Math.floor((chance(1000) / 1000) ** 2 * below);
  const homes = Array.from({ length: organisations }, () => skewed(countries));
  const ledOrganisations = homes.map(() => chance(100) < ledShare);
  return Array.from({ length: projects }, (_, place): ReleaseRow => {
    const organisation = place < organisations ? place : chance(organisations);
    const home = homes[organisation] ?? 0;
    const isOrganisationLed = ledOrganisations[organisation] === true;
    const isWindowRestricted = isOrganisationLed && chance(100) < 5;
    return {
      project: `project-${place}`,
      organisation: `organisation-${organisation}`,
      region: unRegions[home % unRegions.length] ?? null,
      country: `C${home}`,
      theme: themes[skewed(themes.length)] ?? null,
      year: 2025 - skewed(years),
      windowKind: chance(3) === 0 ? 'SPECIAL' : 'STANDARD',
      isWindowRestricted,
      amounts: { [chance(10) === 0 ? 'EUR' : 'USD']: chance(3) === 0 ? 2_000_000n : BigInt(500_000 + chance(5_500_000)) },
      personsAssisted: chance(8) === 0 ? null : 10 + skewed(400),
      isLed: isWindowRestricted || (isOrganisationLed ? chance(100) < 80 : chance(100) < ledShare / 4),
      isOrganisationLed,
    };
  });
};
