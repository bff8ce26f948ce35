import type pg from 'pg';
import type { Chance } from '../chance.js';
import { insert } from './palette.js';
import type { Registry } from './registry.js';

const ends = ['2025-06-30', '2025-12-31', '2026-06-30'];
const dimensions = [[], ['REGION'], ['THEME', 'YEAR']];

/** Cells in which something is shown, and cells in which nothing is; more tables than one digit counts. */
function documentOf({ pick, below, maybe }: Chance): string {
  const tables = Array.from({ length: 11 }, (_, place) => {
    const by = pick(dimensions);
    return {
      cube: `cube-${place}`,
      title: `What table "${place}" tells`,
      by,
      measure: pick(['PROJECTS_LED', 'ORGANISATIONS_LED', 'MONEY_SHARE']),
      currency: maybe('USD'),
      cells: Array.from({ length: by.length === 0 ? 1 : below(14) }, (_cell, number) => {
        const shown = maybe(5 * below(9));
        return { keys: by.map(name => `${name} ${number}`), shown, asOf: shown === null ? null : 'rel_made_up' };
      }),
    };
  });
  const thresholds = { units: 5, others: 5, resolution: 5 };
  return JSON.stringify({
    notes: ['Read with care.', '100 % "lower bound"'],
    licence: 'CC BY 4.0',
    policy: { meaning: 'A clear majority.' },
    thresholds,
    tables,
  });
}

/** Published ones, ones on their way, ones that were refused or given up; one fund has none at all. */
export async function someReleases(
  owner: pg.Client,
  chance: Chance,
  { funds }: Registry,
  [one = '', two = '']: readonly string[],
): Promise<void> {
  const { pick, id } = chance;
  const draft = (fund_id: string, state: string, period_end: string) => ({
    fund_id,
    id: id(),
    policy: pick(['MAJORITY_V1', 'ANY_LEADER_V1']),
    period_end,
    state,
    refusal: state === 'REFUSED' ? 'WOULD_DISCLOSE' : null,
    prepared_by: one,
    prepared_at: '2026-08-01T08:00:00.125Z',
    published_by: ['APPROVED', 'PUBLISHED', 'REFUSED'].includes(state) ? two : null,
    approved_at: null,
    version: 1,
  });
  for (const { id: fund_id } of funds.slice(0, 2)) {
    const published = ends.map(end => draft(fund_id, 'PUBLISHED', end));
    await insert(owner, 'release_draft', [
      ...published,
      ...['REFUSED', 'DISCARDED', pick(['PREPARED', 'APPROVED'])].map(state => draft(fund_id, state, '2026-12-31')),
    ]);
    await insert(
      owner,
      'impact_release',
      published.map(({ id: releaseId, policy, period_end }, place) => ({
        fund_id,
        id: releaseId,
        number: place + 1,
        previous_id: published[place - 1]?.id ?? null,
        policy,
        period_end,
        released_on: '2026-08-10',
        valid_until: '2027-08-10',
        document: documentOf(chance),
        digest: 'digest',
        signature: 'signature',
        public_key: 'key',
        population: '[]',
        pdf: '\\x',
      })),
    );
  }
}
