import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { identityOptions, type IdentityOptions } from './identity-options.js';

/** Few connections of its own: asking who somebody is must not queue behind the portfolio. */
@Injectable()
export class IdentityPool extends pg.Pool implements OnApplicationShutdown {
  constructor(@Inject(identityOptions) { appUrl }: IdentityOptions) {
    super({
      connectionString: appUrl,
      max: 4,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 5_000,
      application_name: 'ledby-identity',
    });
    this.on('connect', client => client.on('error', () => undefined));
    this.on('error', () => undefined);
  }

  /** Keeps what the work did when it says so, and undoes it otherwise. */
  async inTransaction<T>(work: (client: pg.PoolClient) => Promise<{ readonly keep: boolean; readonly answer: T }>): Promise<T> {
    const client = await this.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const { keep, answer } = await work(client);
      await client.query(keep ? 'commit' : 'rollback');
      return answer;
    } catch (failure) {
      await client.query('rollback').catch((lost: Error) => (broken = lost));
      throw failure;
    } finally {
      client.release(broken);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.end();
  }
}
