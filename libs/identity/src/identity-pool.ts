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

  async onApplicationShutdown(): Promise<void> {
    await this.end();
  }
}
