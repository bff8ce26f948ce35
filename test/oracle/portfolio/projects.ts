import type pg from 'pg';
import type { Chance } from '../chance.js';
import type { Calls } from './calls.js';
import { countries, days, folded, insert, odd, regions, statuses, themes } from './palette.js';
import type { Registry } from './registry.js';

export type Project = {
  readonly fund_id: string;
  readonly id: string;
  readonly organisation_id: string;
  readonly title: string;
  readonly search_text: string;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
};

export async function someProjects(
  owner: pg.Client,
  { pick, maybe, id }: Chance,
  { funds, organisations }: Registry,
  { cycles, windows }: Calls,
  counts: readonly number[],
): Promise<readonly Project[]> {
  const projects = funds.flatMap(({ id: fund_id }, place) => {
    const own = cycles.filter(cycle => cycle.fund_id === fund_id);
    return Array.from({ length: counts[place] ?? 0 }, (_, each) => {
      const cycle_id = pick(own).id;
      const starts_on = maybe(pick(days.slice(0, 3)));
      const window_id = maybe(pick([...windows.filter(window => window.cycle_id === cycle_id), { id: null }]).id);
      return {
        fund_id,
        id: id(),
        cycle_id,
        window_id,
        organisation_id: pick(organisations).id,
        title: odd(each),
        summary: maybe('In a few sentences.') ?? '',
        search_text: folded(odd(each)),
        country: pick(countries),
        region: pick(regions),
        theme: pick(themes),
        status: pick(statuses),
        starts_on,
        ends_on: maybe(pick(days.slice(3))),
      };
    });
  });
  await insert(owner, 'project', projects);
  return projects;
}
