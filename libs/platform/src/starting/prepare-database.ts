import pg from 'pg';
import type { Configuration } from '../configuration/configuration.js';
import { admitApplication } from '../database/connection.js';
import { migrate } from '../database/migrate.js';
import { prepareJobs } from '../jobs/prepare-jobs.js';
import { keptSecret } from '../embedded/kept-secret.js';
import { assertDurable } from '../embedded/durability.js';
import { explainConnecting } from './reach-database.js';

type Place = Pick<Configuration, 'databaseAppUrl' | 'environment' | 'folder' | 'secret'>;

const checkAsApplication = async (appUrl: string, environment: Configuration['environment']): Promise<void> => {
  const client = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  await client.connect().catch((failure: unknown) => {
    throw explainConnecting(failure, appUrl);
  });
  try {
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
  const applied = await migrate(ownerUrl);
  await prepareJobs(ownerUrl);
  const appUrl = databaseAppUrl ?? (await admitApplication(ownerUrl, secret ?? keptSecret(folder, 'secret')));
  await checkAsApplication(appUrl, environment);
  return { appUrl, applied };
};
