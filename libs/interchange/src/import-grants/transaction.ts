import pg from 'pg';
import { ImportOvertaken } from './import.errors.js';

export type Row = Readonly<Record<string, unknown>>;

/** What an import may ask of its one transaction. */
export interface Transaction {
  query<Found extends object>(text: string, values?: readonly unknown[]): Promise<readonly Found[]>;
  /** One statement however many rows: the triggers that keep the sums run once each as well. */
  insert(table: string, rows: readonly Row[]): Promise<void>;
}

const wordsOf = (client: pg.Client): Transaction => ({
  query: async <Found extends object>(text: string, values: readonly unknown[] = []) => (await client.query<Found>(text, [...values])).rows,
  insert: async (table, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    const columns = Object.keys(first).join(', ');
    await client.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [
      JSON.stringify(rows),
    ]);
  },
});

const overtaken = new Set(['23505', '40001', '40P01', '55P03']);

const explained = (failure: unknown): unknown =>
  failure instanceof pg.DatabaseError && overtaken.has(failure.code ?? '')
    ? new ImportOvertaken('Somebody else wrote the same rows at the same moment. Nothing was stored; run the import again.')
    : failure;

/** All or nothing; a rehearsal does the same work and keeps nothing of it. */
export async function inTransaction<Outcome>(
  appUrl: string,
  isRehearsal: boolean,
  work: (transaction: Transaction) => Promise<Outcome>,
): Promise<Outcome> {
  const client = new pg.Client({ connectionString: appUrl, application_name: 'ledby-import', connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    const outcome = await work(wordsOf(client));
    await client.query(isRehearsal ? 'rollback' : 'commit');
    return outcome;
  } catch (failure) {
    await client.query('rollback').catch(() => undefined);
    throw explained(failure);
  } finally {
    await client.end().catch(() => undefined);
  }
}
