import pg from 'pg';
import { StartRefused } from '../configuration/start-refused.js';
import { explainConnecting } from '../starting/reach-database.js';

/**
 * Makes the one table of the key store, and refuses a store that is the database of the facts itself, by whatever name it was
 * reached; asked after the facts have their schema, by which they are known.
 */
export async function prepareKeys(keysUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: keysUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect().catch((failure: unknown) => {
    throw explainConnecting(failure, keysUrl, 'KEYS_URL');
  });
  try {
    const { rows } = await client.query<{ facts: boolean }>(
      `select exists (select from pg_namespace where nspname = 'restricted') as facts`,
    );
    if (rows[0]?.facts !== false) {
      throw new StartRefused(
        'CONFIGURATION',
        'KEYS_URL must name another database than DATABASE_URL: keys kept beside what they seal protect nothing.',
      );
    }
    await client.query('select pg_advisory_lock(7205419)');
    await client.query('create table if not exists sealing_key (id uuid primary key, key bytea not null check (octet_length(key) = 32))');
    return keysUrl;
  } finally {
    await client.end();
  }
}
