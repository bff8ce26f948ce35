import type pg from 'pg';

/** What is worked out and noted as Ledby is used: for each fund what a level rests on, and a question that was answered. */
export async function someBasis(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into restricted.leadership_basis (fund_id, id, subject_id, part, is_met) select fund_id, gen_random_uuid(), id, 'G1', true from project where starts_on > '2024-01-01'`,
  );
  await owner.query(
    `insert into restricted.sensitive_read (fund_id, id, read_at, user_id, facts) select id, gen_random_uuid(), now(), gen_random_uuid(), 'ProjectLeadership.level' from fund`,
  );
}
