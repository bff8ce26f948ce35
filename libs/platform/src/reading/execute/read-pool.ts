import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { entranceOf, type SessionContext } from '../../database/context.js';
import { ReadExchange, type Statement } from './read-exchange.js';

export type ReadPoolOptions = { readonly appUrl: string; readonly connections: number; readonly statementTimeout: number };

/** The server stops a statement by itself; if nothing comes even then, it is the connection that is gone. */
const graceForTheServer = 2_000;

/** After a refused statement the connection goes on; after an end of the session (class 57P) it only looks as if it did. */
const outlived = (failure: unknown): boolean => failure instanceof pg.DatabaseError && failure.code?.startsWith('57P') !== true;

/** Connections kept for reading, signed in as the role that owns nothing. */
@Injectable()
export class ReadPool implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  private readonly patience: number;
  /** How many statements were sent, for those who count them. */
  sent = 0;

  constructor({ appUrl, connections, statementTimeout }: ReadPoolOptions) {
    this.pool = new pg.Pool({
      connectionString: appUrl,
      max: connections,
      connectionTimeoutMillis: 10_000,
      statement_timeout: statementTimeout,
      idle_in_transaction_session_timeout: 10_000,
      keepAlive: true,
      application_name: 'ledby-reads',
      // One plan for all values from the start: it is the plan that the tests look at, and five others are not made first.
      options: '-c plan_cache_mode=force_generic_plan',
    });
    // A connection that breaks while it is lent out tells its own listeners only; without one the process would end.
    this.pool.on('connect', client => client.on('error', () => undefined));
    this.pool.on('error', () => undefined);
    this.patience = statementTimeout + graceForTheServer;
  }

  async read(context: SessionContext, restricted: boolean, statement: Statement): Promise<string | null> {
    const client = await this.pool.connect();
    this.sent += 1;
    let broken: Error | undefined;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<string | null>((resolve, reject) => {
        timer = setTimeout(() => reject(new Error('Connection terminated: the database did not answer in time.')), this.patience);
        client.once('end', () => reject(new Error('Connection terminated while reading.')));
        client.query(
          new ReadExchange(
            [context.fundIds, context.organisationIds, context.userId, context.isAdministrator],
            entranceOf(context, restricted),
            statement,
            { resolve, reject },
          ),
        );
      });
    } catch (failure) {
      broken = outlived(failure) ? undefined : (failure as Error);
      throw failure;
    } finally {
      clearTimeout(timer);
      client.removeAllListeners('end');
      client.release(broken);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
