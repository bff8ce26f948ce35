import pg from 'pg';
import type { Configuration } from '../configuration/configuration.js';
import { StartRefused } from '../configuration/start-refused.js';
import { admitApplication } from '../database/connection.js';
import { migrate } from '../database/migrate.js';
import { prepareJobs } from '../jobs/prepare-jobs.js';
import { keptSecret } from '../embedded/kept-secret.js';
import { assertDurable } from '../embedded/durability.js';
import { explainConnecting } from './reach-database.js';

type Place = Pick<Configuration, 'databaseAppUrl' | 'environment' | 'folder' | 'secret'>;

/** The second wall stands only before a role that owns nothing and bypasses nothing. */
const assertWalled = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ open: boolean }>(
    `select r.rolsuper or r.rolbypassrls or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'restricted', 'app') and c.relowner = r.oid) as open from pg_roles r where r.rolname = current_user`,
  );
  if (rows[0]?.open !== false) {
    throw new StartRefused('CONFIGURATION', 'DATABASE_APP_URL must sign in as a role that owns no table and bypasses no row security.');
  }
};

const oneStartAtATime = 7_205_417;

/** Several instances may start together; each finds the schema as the one before has left it. */
const inTurn = async <T>(ownerUrl: string, work: () => Promise<T>): Promise<T> => {
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  owner.on('error', () => {});
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [oneStartAtATime]);
    return await work();
  } finally {
    await owner.end();
  }
};

const checkAsApplication = async (appUrl: string, environment: Configuration['environment']): Promise<void> => {
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect().catch((failure: unknown) => {
    throw explainConnecting(failure, appUrl);
  });
  try {
    await assertWalled(client);
    if (environment !== 'test') await assertDurable(client);
  } finally {
    await client.end();
  }
};

/** Brings the schema up to date and lets the application's own role in; answers its connection and what was applied. */
export const prepareDatabase = async (
  ownerUrl: string,
  { databaseAppUrl, environment, folder, secret }: Place,
): Promise<{ appUrl: string; applied: readonly string[] }> => {
  const { applied, appUrl } = await inTurn(ownerUrl, async () => {
    const migrated = await migrate(ownerUrl);
    await prepareJobs(ownerUrl);
    return { applied: migrated, appUrl: databaseAppUrl ?? (await admitApplication(ownerUrl, secret ?? keptSecret(folder, 'secret'))) };
  });
  await checkAsApplication(appUrl, environment);
  return { appUrl, applied };
};
