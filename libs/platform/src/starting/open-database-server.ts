import type { Configuration } from '../configuration/configuration.js';
import { prepareDataFolder } from '../embedded/data-folder.js';
import { openEmbedded, startEmbedded } from '../embedded/start-embedded.js';
import { reachDatabase } from './reach-database.js';

export interface DatabaseServer {
  readonly ownerUrl: string;
  /** Fulfilled when a server of our own has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

type Place = Pick<Configuration, 'databaseUrl' | 'folder'>;

interface Manner {
  readonly onProgress?: (line: string) => void;
  /** A command works beside a running Ledby on its database; a second service does not. */
  readonly mayJoin: boolean;
}

const never = new Promise<void>(() => {});

/** The database that DATABASE_URL names, or one of our own; the data folder is made either way, for the secret and the logs. */
export const openDatabaseServer = async ({ databaseUrl, folder }: Place, { onProgress, mayJoin }: Manner): Promise<DatabaseServer> => {
  prepareDataFolder(folder);
  if (databaseUrl !== undefined) {
    await reachDatabase(databaseUrl);
    return { ownerUrl: databaseUrl, ended: never, stop: async () => {} };
  }
  const { url, ended, stop } = await (mayJoin ? openEmbedded : startEmbedded)({ folder, ...(onProgress && { onProgress }) });
  return { ownerUrl: url, ended, stop };
};
