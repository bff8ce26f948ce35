import type pg from 'pg';
import type { Chance } from '../chance.js';
import type { Calls } from './calls.js';
import { countries, days, folded, insert, odd, regions, standings, statuses, themes } from './palette.js';
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

/** Who leads two projects of three; of the others nobody was asked. */
export function someStandings({ pick, below, id }: Chance, projects: readonly Project[]) {
  const standing = (project: Project) => {
    const [level, is_strict, is_verified, reply] = pick(standings);
    return {
      fund_id: project.fund_id,
      id: id(),
      subject_kind: 'PROJECT',
      organisation_id: null,
      project_id: project.id,
      audience: 'INTERNAL',
      level,
      is_strict,
      policy: 'ledby-1',
      is_verified,
      reply,
      valid_until: reply === 'ANSWERED' ? '2027-01-31T12:00:00.5Z' : null,
    };
  };
  return projects.filter(() => below(3) > 0).map(standing);
}
