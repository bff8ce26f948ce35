import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** One of everything that a fund keeps of what it decides. */
export async function someDecisions(owner: pg.Client, fund: string, application: string): Promise<void> {
  const [session, item, decision] = [randomUUID(), randomUUID(), randomUUID()];
  const somebody = '(select min(id::text)::uuid from account_user)';
  const someone = '(select min(id::text)::uuid from organisation)';
  const call = '(select min(id::text)::uuid from call_for_proposals where fund_id = $1)';
  const put = (table: string, columns: string, values: string, given: readonly unknown[]) =>
    owner.query(`insert into ${table} (fund_id, id, ${columns}) values ($1, $2, ${values})`, [fund, ...given]);
  await owner.query(
    `insert into award_terms (fund_id, id, currency, budget, approved, delegated_limit, limit_set_by) values ($1, ${call}, 'USD', 90000.00, 0.00, 0.00, ${somebody})`,
    [fund],
  );
  await put('board_session', 'window_id, title, held_on, quorum, state', `${call}, 'Board', '2099-01-01', 1, 'OPEN'`, [session]);
  await put(
    'agenda_item',
    'session_id, application_id, organisation_id, place, number, title, assessments, kind, letter, note, reader_ids',
    `$3, $4, ${someone}, 1, '2026-000001-01', 'Refuge', 0, 'DECLINE', 'Why', '', array[${somebody}]`,
    [item, session, application],
  );
  await put(
    'board_vote',
    'item_id, session_id, trustee_id, choice, cast_at, reader_ids',
    `$3, $4, ${somebody}, 'FOR', now(), array[${somebody}]`,
    [randomUUID(), item, session],
  );
  await put(
    'decision',
    'application_id, window_id, kind, state, letter, proposed_by, proposed_at',
    `$3, ${call}, 'DECLINE', 'PROPOSED', 'Why', ${somebody}, now()`,
    [decision, application],
  );
  await put(
    'offer',
    'application_id, window_id, organisation_id, amount, currency, expires_on, state',
    `$3, ${call}, ${someone}, 9000.00, 'USD', '2099-01-01', 'MADE'`,
    [decision, application],
  );
  await put('outcome_letter', 'application_id, organisation_id, outcome, text', `$3, ${someone}, 'DECLINED', 'Why'`, [
    randomUUID(),
    application,
  ]);
}
