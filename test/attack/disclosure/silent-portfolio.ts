import { unRegionOf } from '@ledby/kernel';
import { Chance } from './chance.js';
import type { Portfolio } from './portfolio.js';

const places = [
  { country: 'KE', projects: 80, led: 10 },
  { country: 'NP', projects: 80, led: 10 },
  { country: 'MD', projects: 10, led: 10 },
];

/**
 * The smallest portfolio in which silence tells: the total may be shown, and two large regions are blank because they hold no more than ten.
 * So whoever knows the rule knows that the third one, with ten projects, must hold the rest.
 */
export function aSilentPortfolio(): Portfolio {
  const chance = new Chance(1);
  const year = 2025;
  const window = { id: chance.uuid(), year, kind: 'SHORT_TERM' as const, isRestricted: false };
  const first = new Map<string, boolean>();
  const projects = places.flatMap(({ country, projects: count, led }) =>
    Array.from({ length: count }, (_, place) => {
      const organisation = { id: chance.uuid(), country, entersLate: false };
      const id = chance.uuid();
      first.set(id, place < led).set(organisation.id, place < led);
      const region = unRegionOf(country) ?? null;
      const terms = { theme: 'SHELTER' as const, year, window: undefined, currency: 'USD', amount: 20_000, awardedOn: `${year}-05-05` };
      return { id, organisation, country, region, ...terms, entersLate: false };
    }),
  );
  const organisations = projects.map(({ organisation }) => organisation);
  return {
    seed: 0,
    size: organisations.length,
    ledPercent: 18,
    fundId: chance.uuid(),
    cycles: new Map([[year, chance.uuid()]]),
    windows: [window],
    organisations,
    projects,
    insiders: organisations.slice(40, 42),
    first,
    second: first,
  };
}
