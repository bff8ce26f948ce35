import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { StartRefused } from '../configuration/start-refused.js';
import { prepareDataFolder } from './data-folder.js';
import { isDiskFull, refusedForFullDisk } from './disk-full.js';
import { livingOwnerOf, takeInstanceLock } from './instance-lock.js';
import { ensureKeysDatabase, keysUrlOf } from './keys-database.js';
import { keptSecret } from './kept-secret.js';
import { launchServer } from './launch-server.js';
import { checkClusterVersion, hasCluster, makeCluster, superuser } from './make-cluster.js';
import { readPostmasterFile } from './postmaster-file.js';
import { findServerHome, type ServerHome } from './server-home.js';
import { stopLeftoverServer } from './stop-leftover-server.js';

export interface EmbeddedOptions {
  readonly folder: string;
  readonly onProgress?: (line: string) => void;
  /** Tests trade safety for speed; nobody else should. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedDatabase {
  /** The superuser's connection to the database ledby. */
  readonly url: string;
  /** The connection of a role of its own to the database of the keys. */
  readonly keysUrl: string;
  readonly logFile: string;
  /** Fulfilled when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

const database = 'ledby';
const passwordName = 'postgres-password';
const logFileIn = (folder: string): string => path.join(folder, 'logs', 'postgres.log');

const urlOf = (password: string, port: number, name: string): string => `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`;

const ensureDatabases = async (password: string, port: number): Promise<void> => {
  const client = new pg.Client({ connectionString: urlOf(password, port, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('select from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${database}`);
    await ensureKeysDatabase(client, password);
  } finally {
    await client.end();
  }
};

const ensureCluster = async (home: ServerHome, folder: string, onProgress: (line: string) => void): Promise<void> => {
  if (hasCluster(home)) {
    checkClusterVersion(home);
    if (existsSync(path.join(folder, passwordName))) return;
    throw new StartRefused(
      'DATABASE_BROKEN',
      `${path.join(folder, passwordName)} is missing, without it the database cannot be opened. Put it back.`,
    );
  }
  onProgress(
    home.isElsewhere
      ? `Creating the database in ${home.cluster} (its user may not enter ${folder})`
      : `Creating the database in ${home.cluster}`,
  );
  await makeCluster(home, keptSecret(folder, passwordName));
};

const start = async ({ folder, onProgress = () => {}, settings = {} }: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  prepareDataFolder(folder);
  const home = findServerHome(folder);
  const lock = takeInstanceLock(path.dirname(home.cluster));
  try {
    if (hasCluster(home)) await stopLeftoverServer(home.cluster, onProgress);
    await ensureCluster(home, folder, onProgress);
    const logFile = logFileIn(folder);
    const password = keptSecret(folder, passwordName);
    const server = await launchServer(home, logFile, settings);
    const stop = async (): Promise<void> => {
      await server.stop();
      lock.release();
    };
    await ensureDatabases(password, server.port).catch(async (failure: unknown) => {
      await server.stop();
      throw failure;
    });
    return { url: urlOf(password, server.port, database), keysUrl: keysUrlOf(password, server.port), logFile, ended: server.ended, stop };
  } catch (failure) {
    lock.release();
    throw failure;
  }
};

/** A real PostgreSQL of our own, in the data folder, on a free port of the loopback interface. */
export const startEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  try {
    return await start(options);
  } catch (failure) {
    throw isDiskFull(failure) ? refusedForFullDisk(options.folder) : failure;
  }
};

const joinRunning = (folder: string): EmbeddedDatabase | undefined => {
  const home = existsSync(path.join(folder, passwordName)) ? findServerHome(folder) : undefined;
  const owner = home === undefined ? undefined : livingOwnerOf(path.dirname(home.cluster));
  if (home === undefined || owner === undefined) return undefined;
  const file = readPostmasterFile(home.cluster);
  if (file === undefined || !file.isReady) {
    throw new StartRefused('FOLDER_IN_USE', `Another Ledby (process ${owner.pid}) is just starting in ${folder}. Try again in a moment.`);
  }
  const password = keptSecret(folder, passwordName);
  const url = urlOf(password, file.port, database);
  return { url, keysUrl: keysUrlOf(password, file.port), logFile: logFileIn(folder), ended: new Promise(() => {}), stop: async () => {} };
};

/** For commands that need no running server but get along with one: uses its database, or starts the database for themselves. */
export const openEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedDatabase> => {
  return joinRunning(options.folder) ?? (await startEmbedded(options));
};
