import pg from 'pg';
import type { AuditLink } from './audit-link.js';
import { type BrokenLink, ChainCheck, type ChainHead } from './chain-check.js';

export type ChainProof = { readonly fundId: string; readonly entries: number; readonly broken: BrokenLink | undefined };

type Stored<Found> = { readonly [Name in keyof Found]: Found[Name] extends number ? string : Found[Name] };

const pageSize = 5000;

const nextPage = `select fund_id as "fundId", sequence, to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as "recordedAt", actor_id as "actorId", operation,
    subject_type as "subjectType", subject_id as "subjectId", fields, previous_hash as "previousHash", hash
  from audit_entry where fund_id = $1 and sequence > $2 order by sequence limit ${pageSize}`;

async function* linksOf(client: pg.ClientBase, fundId: string): AsyncGenerator<AuditLink> {
  let after = '0';
  for (;;) {
    const { rows } = await client.query<Stored<AuditLink>>({ name: 'audit_page', text: nextPage, values: [fundId, after] });
    for (const row of rows) {
      after = row.sequence;
      yield { ...row, sequence: Number(row.sequence) };
    }
    if (rows.length < pageSize) return;
  }
}

async function headOf(client: pg.ClientBase, fundId: string): Promise<ChainHead | undefined> {
  const { rows } = await client.query<Stored<ChainHead>>(
    `select last_sequence as "lastSequence", last_hash as "lastHash" from audit_chain where fund_id = $1 and id = $1`,
    [fundId],
  );
  const [head] = rows;
  return head === undefined ? undefined : { ...head, lastSequence: Number(head.lastSequence) };
}

/** Follows the chain of one fund to its end or to its first broken link, as it stood at one moment, whatever is written meanwhile. */
export async function verifyChain(client: pg.ClientBase, fundId: string): Promise<ChainProof> {
  await client.query('begin transaction isolation level repeatable read read only');
  try {
    await client.query(`select app.set_local('app.fund_ids', $1, true)`, [`{${fundId}}`]);
    const check = new ChainCheck();
    for await (const link of linksOf(client, fundId)) {
      const broken = check.take(link);
      if (broken !== undefined) return { fundId, entries: check.entries, broken };
    }
    return { fundId, entries: check.entries, broken: check.finish(await headOf(client, fundId)) };
  } finally {
    await client.query('rollback').catch(() => undefined);
  }
}
