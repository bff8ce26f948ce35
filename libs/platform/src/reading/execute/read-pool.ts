import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { SessionContext } from '../../database/context.js';
import { ReadExchange, type Statement } from './read-exchange.js';

export type ReadPoolOptions = { readonly appUrl: string; readonly connections: number; readonly statementTimeout: number };

/** Connections kept for reading, signed in as the role that owns nothing. */
@Injectable()
export class ReadPool implements OnApplicationShutdown {
  private readonly pool: pg.Pool;
  /** How many statements were sent, for those who count them. */
  sent = 0;

  constructor({ appUrl, connections, statementTimeout }: ReadPoolOptions) {
    this.pool = new pg.Pool({
      connectionString: appUrl,
      max: connections,
      connectionTimeoutMillis: 10_000,
      statement_timeout: statementTimeout,
      idle_in_transaction_session_timeout: 10_000,
      application_name: 'ledby-reads',
    });
    this.pool.on('error', () => undefined);
  }

  async read(context: SessionContext, restricted: boolean, statement: Statement): Promise<string | null> {
    const client = await this.pool.connect();
    this.sent += 1;
    let broken: Error | undefined;
    try {
      return await new Promise<string | null>((resolve, reject) => {
        client.query(
          new ReadExchange([context.fundIds, context.organisationIds, context.userId, context.isAdministrator], restricted, statement, {
            resolve,
            reject,
          }),
        );
      });
    } catch (failure) {
      broken = failure instanceof pg.DatabaseError ? undefined : (failure as Error);
      throw failure;
    } finally {
      client.release(broken);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
