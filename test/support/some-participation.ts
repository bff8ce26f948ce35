import type pg from 'pg';

/** The demo declares no activity: some for each fund, and an alert about each. */
export async function someParticipation(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into restricted.participation_activity (fund_id, id, project_id, organisation_id, kind, voluntary, informed, paid, support_person, right_to_stop, not_a_condition_for_aid)
     select fund_id, gen_random_uuid(), id, organisation_id, 'ADVISORY', 'MET', 'MET', 'MET', 'MET', 'MET', 'NOT_MET' from project where starts_on > '2024-01-01'`,
  );
  await owner.query(
    `insert into restricted.safeguarding_alert (fund_id, id, subject_kind, organisation_id, project_id, activity_id, code, state, raised_at)
     select fund_id, gen_random_uuid(), 'PROJECT', organisation_id, project_id, id, 'NOT_A_CONDITION_FOR_AID', 'OPEN', now() from restricted.participation_activity`,
  );
}
