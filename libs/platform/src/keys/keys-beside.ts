import pg from 'pg';
import { StartRefused } from '../configuration/start-refused.js';

/** For trying things out on a PostgreSQL of one's own: production has to say where its keys are. */
export async function keysBeside(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  const name = `${decodeURIComponent(url.pathname.slice(1))}_keys`;
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  owner.on('error', () => {});
  await owner.connect();
  try {
    const { rowCount } = await owner.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await owner.query(`create database ${owner.escapeIdentifier(name)}`);
  } catch (failure) {
    throw new StartRefused(
      'CONFIGURATION',
      'KEYS_URL is missing, and no database for the keys could be made beside that of DATABASE_URL.',
      {
        cause: failure,
      },
    );
  } finally {
    await owner.end();
  }
  return Object.assign(url, { pathname: `/${encodeURIComponent(name)}` }).toString();
}
