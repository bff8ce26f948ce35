import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A published call in each of two funds, with a guest, a question and more time for somebody. */
export async function someCalls(owner: pg.Client, funds: readonly string[]): Promise<void> {
  for (const fund of funds) {
    const { rows } = await owner.query<{ id: string }>('select id from funding_window where fund_id = $1 order by id limit 1', [fund]);
    const call = rows[0]?.id;
    const people = `(select min(id::text)::uuid from account_user) as one, (select max(id::text)::uuid from account_user) as two`;
    await owner.query(
      `insert into call_for_proposals (fund_id, id, kind, stage, status, is_public, currency, zone, opens_at, opens_local, closes_at, closes_local, published_at, edited_by, edited_at, checked_by)
       select $1, $2, 'OPEN', 'SINGLE', 'PUBLISHED', true, 'USD', 'UTC', now(), '2026-01-01T00:00:00', now() + interval '1 year', '2027-01-01T00:00:00', now(), p.one, now(), p.two from (select ${people}) p
       on conflict do nothing`,
      [fund, call],
    );
    const guest = [fund, randomUUID(), call];
    const someone = '(select min(id::text)::uuid from organisation)';
    await owner.query(
      `insert into call_invitation (fund_id, id, call_id, organisation_id, is_dummy, invited_at) values ($1, $2, $3, ${someone}, false, now())`,
      guest,
    );
    await owner.query(
      `insert into deadline_extension (fund_id, id, call_id, organisation_id, until, until_local, zone, reason, granted_by, granted_at)
       select $1, $2, $3, ${someone}, now(), '2027-01-02T00:00:00', 'UTC', 'A flood.', p.one, now() from (select ${people}) p`,
      guest,
    );
    await owner.query(
      `insert into clarification (fund_id, id, call_id, organisation_id, status, question, asked_at) values ($1, $2, $3, ${someone}, 'ASKED', 'When?', now())`,
      guest,
    );
  }
}
