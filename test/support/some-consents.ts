import type pg from 'pg';

/** For each fund a letter, an event, a badge that was asked for and a calendar: what comes about as Ledby is used, and no portfolio is loaded with. */
export async function someConsents(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into restricted.consent_offer (fund_id, id, seat_id, round, code_digest) select fund_id, gen_random_uuid(), id, 1, sha256(id::text::bytea) from restricted.consent_seat where place = 1`,
  );
  await owner.query(
    `insert into restricted.consent_event (fund_id, id, kind, happened_on, subject_kind, organisation_id)
       select distinct on (fund_id) fund_id, gen_random_uuid(), 'ANSWERED', date '2026-09-08', 'ORGANISATION', organisation_id from restricted.consent_seat`,
  );
  await owner.query(
    `insert into restricted.badge (fund_id, id, subject_kind, organisation_id, is_asked_for)
       select distinct on (fund_id) fund_id, gen_random_uuid(), 'ORGANISATION', organisation_id, true from restricted.consent_seat`,
  );
  await owner.query(`insert into restricted.badge_calendar (fund_id, id) select id, id from fund on conflict do nothing`);
}
