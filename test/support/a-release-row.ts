import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A release as it lies in its table, for whoever looks at walls and not at figures. */
export async function aReleaseRow(owner: pg.Client, fundId: string): Promise<void> {
  const id = randomUUID();
  await owner.query(
    `insert into release_draft (fund_id, id, policy, period_end, state, prepared_by, prepared_at, published_by, approved_at)
     select $1, $2, 'MAJORITY_V1', '2026-06-30', 'PUBLISHED', u[1], now(), u[2], now() from (select array_agg(id order by id) from account_user) x (u)`,
    [fundId, id],
  );
  await owner.query(
    `insert into impact_release (fund_id, id, number, policy, period_end, released_on, valid_until, document, digest, signature, public_key, population, pdf)
     values ($1, $2, 1, 'MAJORITY_V1', '2026-06-30', '2026-08-10', '2027-08-10', '{}', '', '', '', '[]', '')`,
    [fundId, id],
  );
}
