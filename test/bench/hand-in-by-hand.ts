import { randomUUID } from 'node:crypto';
import pg from 'pg';

type Work = { readonly fundId: string; readonly connections: number; readonly places: number; readonly idOf: (place: number) => string };

/** The same rows as one submission writes, one transaction each, over as many connections: nothing is checked but the deadline. */
async function handInOne(client: pg.Client, userId: string, fundId: string, id: string): Promise<void> {
  const [key, revision] = [randomUUID(), randomUUID()];
  await client.query('begin');
  await client.query(`select set_config('app.fund_ids', $1, true), set_config('app.user_id', $2, true)`, [`{${fundId}}`, userId]);
  await client.query(`insert into command_receipt (user_id, operation, key, request_hash) values ($1, 'submitApplication', $2, '\\x00')`, [
    userId,
    key,
  ]);
  const { rows } = await client.query<{ window_id: string; organisation_id: string }>(
    `select window_id, organisation_id from application where fund_id = $1 and id = $2 for update`,
    [fundId, id],
  );
  const [row] = rows;
  const { rows: moments } = await client.query(
    `select clock_timestamp() as at, nextval('application_receipt')::text as running, app.call_standing($1, $2, $3, clock_timestamp()) as standing`,
    [fundId, row?.window_id, row?.organisation_id],
  );
  const { at, running, standing } = moments[0];
  if (standing !== 'OPEN') throw new Error('It is late.');
  await client.query(
    `insert into application_revision (fund_id, id, application_id, organisation_id, number, submitted_at, submitted_by) values ($1, $2, $3, $4, 1, $5, $6)`,
    [fundId, revision, id, row?.organisation_id, at, userId],
  );
  await client.query(
    `insert into submitted_answer (fund_id, id, revision_id, application_id, organisation_id, partner_ids, question, section, value, sensitivity, identifies)
     select fund_id, gen_random_uuid(), $1, application_id, organisation_id, partner_ids, question, section, value, sensitivity, identifies from answer where fund_id = $2 and application_id = $3`,
    [revision, fundId, id],
  );
  await client.query(
    `update application set status = 'SUBMITTED', announced_status = 'SUBMITTED', is_submitted = true, receipt_number = $3, submitted_at = $4, requested_amount = 18000.00, currency = 'USD', version = version + 1 where fund_id = $1 and id = $2`,
    [fundId, id, running, at],
  );
  await client.query(`update command_receipt set answer = $3::jsonb where user_id = $1 and operation = 'submitApplication' and key = $2`, [
    userId,
    key,
    JSON.stringify({ fundId, id }),
  ]);
  await client.query(
    `select app.append_audit($1, $2, 'submitApplication', 'Application', $3, array['status','receiptNumber','submittedAt','requestedAmount'], $4)`,
    [fundId, userId, id, randomUUID()],
  );
  await client.query('commit');
}

/** Seconds for all of them. */
export async function handInByHand(appUrl: string, { fundId, connections, places, idOf }: Work): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: appUrl });
      await client.connect();
      return client;
    }),
  );
  const found = await clients[0]?.query<{ id: string }>(`select min(id::text)::uuid as id from account_user`);
  const userId = found?.rows[0]?.id ?? '';
  const began = performance.now();
  await Promise.all(
    clients.map(async (client, person) => {
      for (let place = person + 1; place <= places; place += connections) await handInOne(client, userId, fundId, idOf(place));
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(clients.map(client => client.end()));
  return seconds;
}
