import 'reflect-metadata';
import { createDemoAccounts, type DemoAccount } from '@ledby/identity';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type ApiOptions, AppModule } from '../../apps/api/src/app.module.js';
import { prepareHttp } from '../../apps/api/src/http/prepare-http.js';
import { aDatabase, type TestDatabase } from './database.js';

const secret = 'a-secret-for-tests-of-at-least-32-signs';

export const password = 'demo-ledby-2026';

type Refusal = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly [detail: string]: unknown };
};

export type Answer<T = any> = { readonly status: number; readonly data: T; readonly errors: readonly Refusal[]; readonly text: string };

export type Headers = Readonly<Record<string, string>>;

/** The whole of Ledby, as it serves, on a database of its own. */
export class LedbyApp {
  private constructor(
    readonly app: NestExpressApplication,
    readonly database: TestDatabase,
    /** Signed in as the owner of the schema, past every wall: for arranging and for looking, never for acting. */
    readonly owner: pg.Client,
    readonly url: string,
  ) {}

  static async start(options: Partial<ApiOptions> = {}, place?: TestDatabase): Promise<LedbyApp> {
    const database = place ?? (await aDatabase());
    const { appUrl, keysUrl } = database;
    const publicUrl = options.publicUrl ?? 'http://localhost:3000';
    const testing = await Test.createTestingModule({
      imports: [AppModule.forRoot({ appUrl, keysUrl, secret, publicUrl, ...options })],
    }).compile();
    const app = testing.createNestApplication<NestExpressApplication>({ logger: false, bodyParser: false });
    prepareHttp(app, { publicUrl });
    // A browser signs in at the address that people type, so whoever names one is served there.
    await app.listen(options.publicUrl === undefined ? 0 : Number(new URL(publicUrl).port), '127.0.0.1');
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    return new LedbyApp(app, database, owner, await app.getUrl());
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.database.drop();
  }

  /** Makes accounts; answers their ids, in order. */
  people(...accounts: readonly Partial<DemoAccount>[]): Promise<readonly string[]> {
    return createDemoAccounts(
      this.owner,
      accounts.map(account => ({ email: `${randomUUID()}@ledby.test`, name: 'Somebody', password, ...account })),
    );
  }

  /** The header that proves a new session of this person. */
  async signedIn(email: string): Promise<Headers> {
    const response = await fetch(`${this.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    return { cookie: (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' };
  }

  async ask<T = any>(as: Headers, query: string, variables: object = {}): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...as },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { data, errors = [] } = text.startsWith('{') ? JSON.parse(text) : {};
    return { status: response.status, data, errors, text };
  }
}
