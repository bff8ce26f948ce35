import type { PlannedAwards } from './award-plan.js';
import type { FictionalOrganisation } from './fictional-organisations.js';
import type { SeededChance } from './seeded-chance.js';

/** How often an organisation was chosen already. */
export type Turns = Map<string, number>;

const mayTakePart =
  ({ regions, only, except }: PlannedAwards) =>
  ({ row: { country, region } }: FictionalOrganisation): boolean =>
    (regions === undefined || regions.includes(region)) &&
    (only === undefined || only.includes(country)) &&
    except?.includes(country) !== true;

function byCountry(organisations: readonly FictionalOrganisation[]): readonly (readonly FictionalOrganisation[])[] {
  const groups = new Map<string, FictionalOrganisation[]>();
  for (const organisation of organisations) {
    groups.set(organisation.home.code, [...(groups.get(organisation.home.code) ?? []), organisation]);
  }
  return [...groups.values()];
}

/** Spread over countries first, then to whoever had the fewest turns: each organisation comes up, none twice in one round. */
export function assignGrantees(
  awards: PlannedAwards,
  organisations: readonly FictionalOrganisation[],
  turns: Turns,
  demoGrantee: FictionalOrganisation,
  chance: SeededChance,
): readonly FictionalOrganisation[] {
  const turnsOf = ({ key }: FictionalOrganisation) => turns.get(key) ?? 0;
  const leastFirst = <T>(items: readonly T[], load: (item: T) => number): readonly T[] =>
    chance
      .shuffled(items)
      // Some are funded again and again, as some always are.
      .map(item => ({ item, load: load(item) - (chance.happens(0.1) ? 3 : 0) }))
      .sort((one, other) => one.load - other.load)
      .map(({ item }) => item);
  const loadOf = (country: readonly FictionalOrganisation[]) =>
    country.reduce((sum, organisation) => sum + turnsOf(organisation), 0) / country.length;
  const countries = leastFirst(byCountry(organisations.filter(mayTakePart(awards))), loadOf);
  const home = countries.filter(([first]) => awards.withDemoGrantee === true && first?.home.code === demoGrantee.home.code);
  const chosenCountries = [...home, ...countries.filter(country => !home.includes(country))].slice(
    0,
    Math.min(awards.countries ?? awards.projects, awards.projects),
  );
  const queues = chosenCountries.map(country => leastFirst(country, turnsOf));
  const chosen: FictionalOrganisation[] = [];
  for (let lap = 0; chosen.length < awards.projects && queues.some(queue => queue[lap] !== undefined); lap += 1) {
    chosen.push(...queues.flatMap(queue => queue[lap] ?? []).slice(0, awards.projects - chosen.length));
  }
  const grantees =
    awards.withDemoGrantee === true && !chosen.includes(demoGrantee) ? [demoGrantee, ...chosen.filter((_, place) => place > 0)] : chosen;
  grantees.forEach(organisation => turns.set(organisation.key, turnsOf(organisation) + 1));
  return grantees;
}
