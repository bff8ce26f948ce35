import type { Configuration } from '../configuration/configuration.js';
import { prepareDataFolder } from '../embedded/data-folder.js';
import { openEmbedded, startEmbedded } from '../embedded/start-embedded.js';
import { keysBeside } from '../keys/keys-beside.js';
import { reachDatabase } from './reach-database.js';

export interface DatabaseServer {
  readonly ownerUrl: string;
  /** The database of the keys; asked for by what seals or opens, made then if it may be. */
  readonly keysUrl: () => Promise<string>;
  /** Fulfilled when a server of our own has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

type Place = Pick<Configuration, 'databaseUrl' | 'folder' | 'keysUrl'>;

interface Manner {
  readonly onProgress?: (line: string) => void;
  /** A command works beside a running Ledby on its database; a second service does not. */
  readonly mayJoin: boolean;
}

const never = new Promise<void>(() => {});

/** The database that DATABASE_URL names, or one of our own; the data folder is made either way, for the secret and the logs. */
export const openDatabaseServer = async (
  { databaseUrl, folder, keysUrl: given }: Place,
  { onProgress, mayJoin }: Manner,
): Promise<DatabaseServer> => {
  prepareDataFolder(folder);
  if (databaseUrl !== undefined) {
    await reachDatabase(databaseUrl);
    return { ownerUrl: databaseUrl, keysUrl: async () => given ?? keysBeside(databaseUrl), ended: never, stop: async () => {} };
  }
  const { url, keysUrl, ended, stop } = await (mayJoin ? openEmbedded : startEmbedded)({ folder, ...(onProgress && { onProgress }) });
  return { ownerUrl: url, keysUrl: async () => given ?? keysUrl, ended, stop };
};
