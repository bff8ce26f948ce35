import type pg from 'pg';
import { aChance } from './chance.js';
import { someApplications } from './portfolio/applications.js';
import { someCalls } from './portfolio/calls.js';
import { insert } from './portfolio/palette.js';
import { somePapers } from './portfolio/attestations.js';
import { someProposalCalls } from './portfolio/proposal-calls.js';
import { someParticipation } from './portfolio/participation.js';
import { someReleases } from './portfolio/releases.js';
import { someGrants } from './portfolio/payments.js';
import { someProjects } from './portfolio/projects.js';
import { someBasis, someOrganisationStandings, someStandings } from './portfolio/standings.js';
import { aRegistry } from './portfolio/registry.js';

export type Portfolio = {
  /** Of two funders: the first runs two of them, the second one. */
  readonly funds: readonly [string, string, string];
  readonly organisations: readonly string[];
};

const projectsOfEach = [74, 32, 8];

/** Funds, cycles, windows, organisations, projects, grants and payments with every nullable column left empty somewhere, always the same. */
export async function aPortfolio(owner: pg.Client): Promise<Portfolio> {
  const chance = aChance(20_261_123);
  const registry = await aRegistry(owner, chance);
  const calls = await someCalls(owner, chance, registry);
  const projects = await someProjects(owner, chance, registry, calls, projectsOfEach);
  const standings = someStandings(chance, projects);
  const half = Math.floor(standings.length / 2);
  // Some are judged before money was awarded to them and some after: the kept sums have to move both ways.
  await insert(owner, 'restricted.leadership_standing', standings.slice(0, half));
  await someGrants(owner, chance, registry, projects);
  await insert(owner, 'restricted.leadership_standing', standings.slice(half));
  const ofOrganisations = someOrganisationStandings(chance, registry);
  await insert(owner, 'restricted.leadership_standing', ofOrganisations);
  await insert(owner, 'restricted.leadership_basis', someBasis(chance, [...standings, ...ofOrganisations]));
  const people = [chance.id(), chance.id(), chance.id()];
  await insert(
    owner,
    'account_user',
    people.map((id, place) => ({
      id,
      name: 'Somebody',
      email: `somebody-${place}@example.org`,
      is_administrator: false,
      email_verified: true,
      created_at: '2026-01-01T00:00:00Z',
      updated_at: '2026-01-01T00:00:00Z',
    })),
  );
  await someProposalCalls(owner, chance, registry, calls, people);
  await someApplications(owner, chance, registry, calls, people);
  await somePapers(owner, chance, registry, projects, people);
  await someParticipation(owner, chance, registry, projects);
  await someReleases(owner, chance, registry, people);
  const [one = '', two = '', three = ''] = registry.funds.map(({ id }) => id);
  return { funds: [one, two, three], organisations: registry.organisations.map(({ id }) => id) };
}
