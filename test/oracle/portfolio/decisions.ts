import type pg from 'pg';
import type { Chance } from '../chance.js';
import { insert, odd } from './palette.js';

const moment = '2024-04-05T10:00:00.25Z';

type HandedIn = {
  readonly fund_id: string;
  readonly id: string;
  readonly window_id: string;
  readonly organisation_id: string;
  readonly partner_ids: string;
};

/** Sessions, votes, decisions, offers and letters, open and closed to those who ask. */
export async function someDecisions(owner: pg.Client, { pick, below, id }: Chance, people: readonly string[]): Promise<void> {
  const { rows: applications } = await owner.query<HandedIn>(
    `select a.fund_id, a.id, a.window_id, a.organisation_id, a.partner_ids::text from application a join call_for_proposals c on c.fund_id = a.fund_id and c.id = a.window_id where a.is_submitted order by 1, 2`,
  );
  const [somebody = ''] = people;
  const some = () => `{${people.filter(() => below(2) === 0).join(',')}}`;
  const calls = [...new Map(applications.map(each => [each.window_id, each])).values()];
  const terms = calls.map(({ fund_id, window_id }) => ({
    fund_id,
    id: window_id,
    currency: 'USD',
    budget: '90000.00',
    approved: '18000.00',
    delegated_limit: pick(['0.00', '9000.50']),
    limit_set_by: somebody,
    version: 1 + below(3),
  }));
  await insert(owner, 'award_terms', terms);
  const sessions = calls.map(({ fund_id, window_id }) => {
    const state = pick(['PREPARED', 'OPEN', 'CLOSED']);
    return {
      fund_id,
      id: id(),
      window_id,
      title: odd(below(9)),
      held_on: '2024-04-01',
      quorum: 1 + below(4),
      state,
      agenda_items: 1,
      agenda_kept: 1,
      minutes: state === 'CLOSED' ? odd(2) : '',
      closed_at: state === 'CLOSED' ? moment : null,
      version: 1,
    };
  });
  await insert(owner, 'board_session', sessions);
  const sessionOf = new Map(sessions.map(session => [session.window_id, session.id]));
  const recommended = (place: number) => {
    const kind = pick(['AWARD', 'RESERVE', 'DECLINE']);
    return {
      kind,
      requested_amount: place % 3 === 0 ? null : '18000.00',
      recommended_amount: kind === 'DECLINE' ? null : '9000.50',
      currency: 'USD',
      reserve_rank: kind === 'RESERVE' ? place + 1 : null,
      reserve_until: kind === 'RESERVE' ? '2024-09-01' : null,
      letter: odd(place),
    };
  };
  const items = applications.map(({ fund_id, id: application_id, window_id, organisation_id }, place) => ({
    fund_id,
    id: id(),
    session_id: sessionOf.get(window_id) ?? '',
    application_id,
    organisation_id,
    place,
    number: `2024-${place}`,
    title: odd(place),
    assessments: below(3),
    mean: place % 2 === 0 ? null : below(10_001),
    lowest: place % 2 === 0 ? null : 100,
    highest: place % 2 === 0 ? null : 9_900,
    ...recommended(place),
    note: odd(1),
    outcome: place % 4 === 0 ? pick(['CARRIED', 'NOT_CARRIED', 'NO_QUORUM']) : null,
    reader_ids: some(),
  }));
  await insert(owner, 'agenda_item', items);
  await insert(
    owner,
    'board_vote',
    items.flatMap(({ fund_id, id: item_id, session_id }) =>
      people.map(trustee_id => ({
        fund_id,
        id: id(),
        item_id,
        session_id,
        trustee_id,
        choice: pick(['FOR', 'AGAINST', 'ABSTAIN', 'RECUSED']),
        cast_at: moment,
        reader_ids: some(),
      })),
    ),
  );
  const decisions = applications.map(({ fund_id, id: application_id, window_id }, place) => {
    const state = pick(['PROPOSED', 'APPROVED', 'REJECTED']);
    const wish = recommended(place);
    return {
      fund_id,
      id: id(),
      application_id,
      window_id,
      session_id: place % 2 === 0 ? (sessionOf.get(window_id) ?? null) : null,
      state,
      ...wish,
      approved_amount: wish.kind === 'AWARD' && state === 'APPROVED' ? '9000.50' : null,
      proposed_by: somebody,
      proposed_at: moment,
      settled_by: state === 'PROPOSED' ? null : somebody,
      settled_at: state === 'PROPOSED' ? null : moment,
      version: 1,
    };
  });
  await insert(owner, 'decision', decisions);
  await insert(
    owner,
    'offer',
    decisions.map(({ fund_id, id: decision, application_id, window_id }, place) => {
      const state = pick(['MADE', 'ACCEPTED', 'LAPSED']);
      return {
        fund_id,
        id: decision,
        application_id,
        window_id,
        organisation_id: applications[place]?.organisation_id ?? '',
        amount: '9000.50',
        currency: 'USD',
        expires_on: '2024-09-01',
        state,
        may_be_named: state === 'ACCEPTED' ? below(2) === 0 : null,
        answered_by: state === 'MADE' ? null : somebody,
        answered_at: state === 'MADE' ? null : moment,
        version: 1,
      };
    }),
  );
  await insert(
    owner,
    'outcome_letter',
    applications.map(({ fund_id, id: application_id, organisation_id, partner_ids }, place) => ({
      fund_id,
      id: id(),
      application_id,
      organisation_id,
      partner_ids,
      outcome: pick(['AWARDED', 'DECLINED', 'INELIGIBLE']),
      text: odd(place),
      amount: place % 2 === 0 ? '9000.50' : null,
      currency: place % 2 === 0 ? 'USD' : null,
      is_announced: place % 3 > 0,
      announced_at: place % 3 > 0 ? moment : null,
    })),
  );
}
