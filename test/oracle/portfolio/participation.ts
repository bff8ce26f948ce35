import type pg from 'pg';
import type { Chance } from '../chance.js';
import { insert } from './palette.js';
import type { Project } from './projects.js';
import type { Registry } from './registry.js';

const kinds = ['PEER_SUPPORT', 'TRAINING_AND_AWARENESS', 'ADVISORY', 'GOVERNANCE', 'TESTIMONY_IN_PROCEEDINGS'];
const owed = ['voluntary', 'informed', 'paid', 'support_person', 'right_to_stop', 'not_a_condition_for_aid'];
const owedByTestimony = ['controlled', 'protected', 'limited'];
const raised = '2026-11-01T09:00:00.250500Z';

/** In what survivors take part, and which safeguards somebody is asked to look at. */
export async function someParticipation(
  owner: pg.Client,
  { pick, below, id }: Chance,
  { funds, organisations }: Registry,
  projects: readonly Project[],
): Promise<void> {
  const answers = (of: readonly string[], isAsked: boolean) =>
    Object.fromEntries(of.map(column => [column, isAsked ? pick(['MET', 'NOT_MET', 'NOT_STATED']) : null]));
  const activities = projects.flatMap(({ fund_id, id: project_id, organisation_id }) =>
    kinds
      .filter(() => below(4) === 0)
      .map(kind => ({
        fund_id,
        id: id(),
        project_id,
        organisation_id,
        kind,
        ...answers(owed, true),
        ...answers(owedByTestimony, kind === 'TESTIMONY_IN_PROCEEDINGS'),
        is_ended: below(4) === 0,
        version: 1 + below(3),
      })),
  );
  await insert(owner, 'restricted.participation_activity', activities);
  const become = () => {
    const state = pick(['OPEN', 'SETTLED', 'MENDED']);
    return { state, raised_at: raised, settled_at: state === 'OPEN' ? null : '2026-11-09T12:00:00Z', version: 1 };
  };
  const alerts = [
    ...activities
      .filter(() => below(2) === 0)
      .map(({ fund_id, id: activity_id, project_id, organisation_id }) => ({
        fund_id,
        id: id(),
        subject_kind: 'PROJECT',
        organisation_id,
        project_id: project_id as string | null,
        activity_id: activity_id as string | null,
        code: pick(['PAID', 'INFORMED', 'RIGHT_TO_STOP']),
        ...become(),
      })),
    ...funds.flatMap(({ id: fund_id }) =>
      organisations.slice(0, 8).map(({ id: organisation_id }) => ({
        fund_id,
        id: id(),
        subject_kind: 'ORGANISATION',
        organisation_id,
        project_id: null,
        activity_id: null,
        code: pick(['G4', 'G6', 'G7']),
        ...become(),
      })),
    ),
  ];
  await insert(owner, 'restricted.safeguarding_alert', alerts);
}
