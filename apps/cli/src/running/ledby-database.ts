import { type Configuration, openDatabaseServer, OrderlyEnd, prepareDatabase, readConfiguration, StartInterrupted } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { existsSync } from 'node:fs';
import pg from 'pg';

export type Place = { readonly appUrl: string; readonly configuration: Configuration };

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** The database of this installation, for as long as one command takes: that of a running Ledby, or started for the command alone. */
@Injectable()
export class LedbyDatabase {
  /** False where no Ledby has ever been started: then there is nothing to read either. */
  get exists(): boolean {
    const { databaseUrl, folder } = readConfiguration(process.env);
    return databaseUrl !== undefined || existsSync(folder);
  }

  async use<Result>(work: (place: Place) => Promise<Result>): Promise<Result> {
    const configuration = readConfiguration(process.env);
    const end = new OrderlyEnd();
    try {
      const { ownerUrl, stop } = await openDatabaseServer(configuration, { onProgress: say, mayJoin: true });
      end.add(stop);
      end.throwIfAsked();
      const { appUrl } = await prepareDatabase(ownerUrl, configuration);
      end.throwIfAsked();
      const interrupted = end.asked.then((): never => {
        throw new StartInterrupted();
      });
      return await Promise.race([work({ appUrl, configuration }), interrupted]);
    } finally {
      await end.run();
    }
  }

  /** One connection of the application's own role, which owns nothing. */
  connected<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result> {
    return this.use(async ({ appUrl }) => {
      const client = new pg.Client({ connectionString: appUrl, application_name: 'ledby-cli', connectionTimeoutMillis: 10_000 });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end().catch(() => undefined);
      }
    });
  }
}
