import { type Theme, themes, type UnRegion, unRegionOf } from '@ledby/kernel';
import { Chance } from './chance.js';

export type Organisation = { readonly id: string; readonly country: string; readonly entersLate: boolean };

export type Project = {
  readonly id: string;
  readonly organisation: Organisation;
  readonly country: string;
  readonly region: UnRegion | null;
  readonly theme: Theme;
  readonly year: number;
  readonly window: Window | undefined;
  readonly currency: string;
  /** In whole units of the currency. */
  readonly amount: number;
  readonly awardedOn: string;
  readonly entersLate: boolean;
};

export type Window = {
  readonly id: string;
  readonly year: number;
  readonly kind: 'SHORT_TERM' | 'MEDIUM_TERM' | 'SPECIAL';
  readonly isRestricted: boolean;
};

/** Who is led, by id, projects and organisations together: at the first release and at the second. */
export type Flags = ReadonlyMap<string, boolean>;

export type Portfolio = {
  readonly seed: number;
  readonly size: number;
  readonly ledPercent: number;
  readonly fundId: string;
  readonly cycles: ReadonlyMap<number, string>;
  readonly windows: readonly Window[];
  readonly organisations: readonly Organisation[];
  readonly projects: readonly Project[];
  /** Their people are in it with the attacker, who so knows their flags. */
  readonly insiders: readonly Organisation[];
  readonly first: Flags;
  readonly second: Flags;
};

const lastYear = 2026;
const years = Array.from({ length: 8 }, (_, place) => lastYear - place);
const countries =
  'KE NP CO UA PH NG IN BR MD TH UG PE AL GH VN RO BD MX ET LB MW HN GE LA SN BO RS TL RW EC MK FJ TG PY ME WS LS BZ AM BT'.split(' ');
const shares = [5, 10, 16, 23, 30];

const windowsOf = (chance: Chance): readonly Window[] =>
  years.flatMap(year => [
    { id: chance.uuid(), year, kind: 'SHORT_TERM' as const, isRestricted: false },
    { id: chance.uuid(), year, kind: 'MEDIUM_TERM' as const, isRestricted: false },
    ...(year % 3 === 0 ? [{ id: chance.uuid(), year, kind: 'SPECIAL' as const, isRestricted: true }] : []),
  ]);

/** A fund of this field, made up: some places in which everybody is led and some in which nobody is, as there are in life. */
export function aPortfolio(seed: number, size: number): Portfolio {
  const chance = new Chance(seed * 1000 + size);
  const ledPercent = shares[seed % shares.length] ?? 15;
  const [allLed, noneLed] = [chance.oneOf(countries.slice(4, 14)), chance.oneOf(countries.slice(0, 4))];
  const allLedTheme = chance.oneOf(themes);
  const windows = windowsOf(chance);
  const late = Math.ceil(size * 0.12);
  const organisations = Array.from({ length: size + late }, (_, place) => ({
    id: chance.uuid(),
    country: chance.skewed(countries),
    entersLate: place >= size,
  }));
  const first = new Map<string, boolean>();
  const isLedIn = (country: string) => (country === allLed ? true : country === noneLed ? false : chance.hits(ledPercent));
  for (const { id, country } of organisations) first.set(id, isLedIn(country));
  const projects = Array.from({ length: Math.round(2.5 * organisations.length) }, (_, place): Project => {
    const organisation = organisations[place] ?? chance.oneOf(organisations);
    const entersLate = organisation.entersLate || chance.hits(8);
    const country = chance.hits(90) ? organisation.country : chance.skewed(countries);
    const theme = chance.skewed(themes);
    const year = entersLate ? lastYear : chance.skewed(years);
    const isOrganisationLed = first.get(organisation.id) === true;
    const isAlike = theme === allLedTheme && year <= lastYear - 5;
    const isLed = isAlike || (country !== noneLed && (isOrganisationLed ? chance.hits(85) : chance.hits(ledPercent / 4)));
    const open = windows.filter(window => window.year === year && (isLed || !window.isRestricted));
    const id = chance.uuid();
    first.set(id, isLed);
    return {
      id,
      organisation,
      country,
      region: unRegionOf(country) ?? null,
      theme,
      year,
      window: chance.hits(30) ? undefined : chance.oneOf(open),
      currency: chance.hits(10) ? 'EUR' : 'USD',
      amount: chance.hits(33) ? 20_000 : 5_000 + chance.below(55_000),
      awardedOn: `${year}-${entersLate ? '09' : '05'}-${String(1 + chance.below(28)).padStart(2, '0')}`,
      entersLate,
    };
  });
  const cycles = new Map(years.map(year => [year, chance.uuid()]));
  const insiders = organisations.slice(0, 2);
  const second = afterHalfAYear(chance, organisations, projects, first);
  return { seed, size, ledPercent, fundId: chance.uuid(), cycles, windows, organisations, projects, insiders, first, second };
}

/** Some take back their agreement to be counted, a few give it. Whoever was in a window for the led alone stays in its list whatever they do. */
function afterHalfAYear(chance: Chance, organisations: readonly Organisation[], projects: readonly Project[], first: Flags): Flags {
  const change = (led: boolean) => (led ? !chance.hits(7) : chance.hits(1.5));
  const second = new Map(first);
  for (const { id } of organisations) second.set(id, change(first.get(id) === true));
  for (const { id, organisation } of projects) {
    const hasLeft = first.get(organisation.id) === true && second.get(organisation.id) === false;
    second.set(id, hasLeft ? false : change(first.get(id) === true));
  }
  return second;
}
