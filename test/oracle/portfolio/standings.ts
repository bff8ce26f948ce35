import type { Chance } from '../chance.js';
import { standings } from './palette.js';
import type { Project } from './projects.js';
import type { Registry } from './registry.js';

type Subject = { readonly fund_id: string; readonly project_id: string | null; readonly organisation_id: string | null };

const parts = ['GOVERNING_BODY', 'SENIOR_STAFF', 'PROJECT_DECISION_GROUP', 'MEMBERSHIP', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'];

/** Some have lapsed, and nobody has worked them out anew. */
const ends = ['2027-01-31T12:00:00.5Z', '2027-01-31T12:00:00.5Z', '2027-06-30T00:00:00Z', '2020-02-29T00:00:00Z'];

function standing({ pick, id }: Chance, subject: Subject, audience: string) {
  const [level, is_strict, is_verified, reply] = pick(standings);
  return {
    ...subject,
    id: id(),
    subject_kind: subject.project_id === null ? 'ORGANISATION' : 'PROJECT',
    audience,
    level,
    is_strict,
    led_under: level === 'SURVIVOR_LED' ? pick(['', ' OWN_MAJORITY_V1 ']) : '',
    policy: pick(['ledby-1', 'MAJORITY_V1', 'OWN_MAJORITY_V1']),
    is_verified,
    reply,
    valid_until: reply === 'ANSWERED' ? pick(ends) : null,
  };
}

/** Inside the fund, and for some of them what may be said outside, which nobody reads here. */
function standingsOf(chance: Chance, subjects: readonly Subject[]) {
  return subjects
    .filter(() => chance.below(3) > 0)
    .flatMap(subject =>
      (chance.below(4) === 0 ? ['INTERNAL', 'AGGREGATE'] : ['INTERNAL']).map(audience => standing(chance, subject, audience)),
    );
}

/** Who leads two projects of three; of the others nobody was asked. */
export const someStandings = (chance: Chance, projects: readonly Project[]) =>
  standingsOf(
    chance,
    projects.map(({ fund_id, id: project_id }) => ({ fund_id, project_id, organisation_id: null })),
  );

/** One organisation tells several funds, each its own. */
export const someOrganisationStandings = (chance: Chance, { funds, organisations }: Registry) =>
  standingsOf(
    chance,
    funds.flatMap(({ id: fund_id }) =>
      organisations.filter(() => chance.below(2) === 0).map(({ id: organisation_id }) => ({ fund_id, project_id: null, organisation_id })),
    ),
  );

export function someBasis({ below, id }: Chance, of: readonly (Subject & { readonly audience: string })[]) {
  return of
    .filter(({ audience }) => audience === 'INTERNAL')
    .flatMap(({ fund_id, project_id, organisation_id }) =>
      parts
        .filter(() => below(3) === 0)
        .map(part => {
          const isGuard = /^G\d$/.test(part);
          const seats_total = isGuard ? null : below(12);
          return {
            fund_id,
            id: id(),
            subject_id: project_id ?? organisation_id,
            part,
            seats_total,
            seats_counted: seats_total === null ? null : below(seats_total + 1),
            is_met: isGuard ? below(2) === 0 : null,
          };
        }),
    );
}
