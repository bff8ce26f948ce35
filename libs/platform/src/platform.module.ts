import { MikroOrmModule } from '@mikro-orm/nestjs';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { createHmac } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Clock } from './clock/clock.js';
import { Commands } from './commands/commands.js';
import { ForgetCommandReceipts } from './commands/forget-command-receipts.js';
import { InputPipe } from './edge/input-pipe.js';
import { RefusalFilter } from './edge/refusal.filter.js';
import { PublicAddress } from './edge/public-address.js';
import { ServiceLog } from './edge/service-log.js';
import { ScheduledJobs } from './jobs/scheduled-jobs.js';
import { FileVault } from './files/file-vault.js';
import { KeyStore, KeyStoreAddress } from './keys/key-store.js';
import { Mailer, type MailOptions } from './mail/mailer.js';
import { ReadPool } from './reading/execute/read-pool.js';
import { CursorSecret, Reads } from './reading/execute/reads.js';

export type PlatformOptions = {
  /** The connection of the role that owns nothing. */
  readonly appUrl: string;
  /** Kept by the installation; what is derived from it never leaves. */
  readonly secret: string;
  /** The database of the sealing keys; a part of Ledby that seals nothing needs none. */
  readonly keysUrl?: string | undefined;
  /** The address people type, for what is printed or mailed. */
  readonly publicUrl?: string;
  /** Where files are kept; a folder of its own for this run when left out. */
  readonly filesFolder?: string | undefined;
  /** How mails go out; laid down in a folder of its own for this run when left out. */
  readonly mail?: MailOptions | undefined;
  readonly readConnections?: number;
  /** Whether this process does the work that happens by itself. */
  readonly runsJobs?: boolean;
  /** Where lines go; nowhere when left out. */
  readonly log?: ServiceLog;
};

const statementTimeout = 5_000;

/** Everything that writes goes through the mapper with the caller's context; `set_config` does not reach the nodes of a cluster, so ours stands in. */
const mapper = ({ appUrl }: PlatformOptions) =>
  MikroOrmModule.forRoot({
    driver: PostgreSqlDriver,
    clientUrl: appUrl,
    autoLoadEntities: true,
    // Whoever writes forks a mapper of their own, and whoever reads needs none.
    registerRequestContext: false,
    discovery: { warnWhenNoEntities: false },
    onQuery: (statement: string) =>
      statement.startsWith('select set_config(') ? statement.replaceAll('set_config(', 'app.set_local(') : statement,
    pool: { min: 0, max: 10 },
    driverOptions: { statement_timeout: statementTimeout, idle_in_transaction_session_timeout: 10_000, application_name: 'ledby-writes' },
  });

@Module({})
export class PlatformModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    const {
      appUrl,
      keysUrl,
      publicUrl = '',
      secret,
      readConnections = 10,
      runsJobs = false,
      log = ServiceLog.silent(),
      filesFolder,
      mail,
    } = options;
    return {
      module: PlatformModule,
      global: true,
      imports: [mapper(options)],
      providers: [
        Clock,
        Commands,
        Reads,
        ForgetCommandReceipts,
        KeyStore,
        { provide: FileVault, useFactory: () => new FileVault(filesFolder ?? mkdtempSync(path.join(tmpdir(), 'ledby-files-'))) },
        {
          provide: Mailer,
          useFactory: () =>
            new Mailer(
              mail ?? { smtpUrl: undefined, from: 'Ledby <ledby@localhost>', mailbox: mkdtempSync(path.join(tmpdir(), 'ledby-mailbox-')) },
            ),
        },
        { provide: PublicAddress, useValue: new PublicAddress(publicUrl) },
        { provide: KeyStoreAddress, useValue: new KeyStoreAddress(keysUrl) },
        { provide: ScheduledJobs, useFactory: () => new ScheduledJobs({ appUrl, runs: runsJobs }) },
        { provide: ReadPool, useFactory: () => new ReadPool({ appUrl, connections: readConnections, statementTimeout }) },
        {
          provide: CursorSecret,
          useValue: { value: createHmac('sha256', secret).update('cursor').digest('base64url') } satisfies CursorSecret,
        },
        { provide: ServiceLog, useValue: log },
        { provide: APP_FILTER, useClass: RefusalFilter },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
      exports: [Clock, Commands, FileVault, KeyStore, Mailer, PublicAddress, Reads, ReadPool, ScheduledJobs, ServiceLog],
    };
  }
}
