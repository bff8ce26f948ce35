import type pg from 'pg';
import type { Chance } from '../chance.js';
import { insert, odd } from './palette.js';

const moment = '2024-03-05T10:00:00.25Z';
const json = (value: unknown) => value as string;

type HandedIn = { readonly fund_id: string; readonly id: string; readonly window_id: string; readonly organisation_id: string };

/** What reviewers were given and found, for those of them who ask as well: their own, given back, and of others with and without a right to it. */
export async function someAssessments(owner: pg.Client, { pick, below, id }: Chance, people: readonly string[]): Promise<void> {
  const { rows: applications } = await owner.query<HandedIn>(
    `select a.fund_id, a.id, a.window_id, a.organisation_id from application a join call_for_proposals c on c.fund_id = a.fund_id and c.id = a.window_id where a.is_submitted order by 1, 2`,
  );
  const assignments = applications.flatMap(({ fund_id, id: application_id, window_id, organisation_id }, place) =>
    people
      .filter(() => below(3) > 0)
      .map(reviewer_id => {
        const state = pick(['OFFERED', 'FREE', 'FREE', 'RECUSED', 'RELEASED']);
        return {
          fund_id,
          id: id(),
          application_id,
          window_id,
          reviewer_id,
          role: place % 4 === 0 ? 'LIVED_EXPERIENCE' : 'REVIEWER',
          state,
          shown_organisation_id: place % 3 === 0 ? organisation_id : null,
          due_on: place % 5 === 0 ? null : pick(['2024-04-01', '2024-05-01']),
          content_warnings: place % 4 === 0 ? odd(place) : '',
          support_person: place % 4 === 0 ? odd(1) : null,
          pay_note: place % 4 === 0 ? odd(2) : null,
          conflict: state === 'RECUSED' ? 'DECLARED' : null,
          offered_by: people[0] ?? '',
          offered_at: moment,
          declared_at: state === 'OFFERED' ? null : moment,
          version: 1,
        };
      }),
  );
  await insert(owner, 'assignment', assignments);
  const begun = assignments.filter(({ state }) => state === 'FREE');
  await insert(
    owner,
    'assessment',
    begun.map(({ fund_id, id: assignment, application_id, window_id, reviewer_id }, place) => {
      const isLocked = place % 2 === 0;
      const readers = isLocked ? people.filter(person => person === reviewer_id || below(2) === 0) : [reviewer_id];
      return {
        fund_id,
        id: assignment,
        application_id,
        window_id,
        reviewer_id,
        reader_ids: `{${readers.join(',')}}`,
        state: isLocked ? 'LOCKED' : 'OPEN',
        scores: json([{ criterion: 'c0', score: below(6) }]),
        recommendation: isLocked ? pick(['FUND', 'DO_NOT_FUND']) : null,
        comment: odd(place),
        comment_to_applicant: '',
        total: isLocked ? below(10_001) : null,
        locked_at: isLocked ? moment : null,
        reopened_at: place % 3 === 0 ? moment : null,
        reopened_by: place % 3 === 0 ? (people[0] ?? '') : null,
        reopened_reason: place % 3 === 0 ? odd(1) : null,
        version: 1 + below(3),
      };
    }),
  );
  const funds = [...new Set(applications.map(({ fund_id }) => fund_id))];
  await insert(
    owner,
    'reviewer_profile',
    funds.flatMap(fund_id =>
      people.map(person => ({
        fund_id,
        id: person,
        languages: json(['en', 'fr']),
        regions: json(['AFRICA']),
        most: below(20),
        tied_countries: json([]),
        former_organisations: json([]),
        version: 1,
      })),
    ),
  );
}
