import 'reflect-metadata';
import { ActorReader, createDemoAccounts, type DemoAccount, IdentityModule } from '@ledby/identity';
import { PlatformModule, ReadingDriver } from '@ledby/platform';
import { GraphQLModule } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { graphqlOptions } from '../../apps/api/src/graphql-options.js';
import { aDatabase, type TestDatabase } from './database.js';

const secret = 'a-secret-for-tests-of-at-least-32-signs';

export const password = 'demo-ledby-2026';

type Fields = Readonly<Record<string, string | null>>;

export type Body = {
  readonly code?: string;
  readonly message?: string;
  readonly data?: Readonly<Record<string, Fields | null>> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
};

export type Answer = { readonly status: number; readonly body: Body; readonly headers: Headers };

/** Ledby without its portfolio: accounts, sign-in and rights, on a database of its own. */
export class IdentityApp {
  private constructor(
    private readonly app: NestExpressApplication,
    private readonly database: TestDatabase,
    readonly owner: pg.Client,
    readonly url: string,
  ) {}

  static async start(publicUrl = 'http://localhost:3000'): Promise<IdentityApp> {
    const database = await aDatabase();
    const options = { appUrl: database.appUrl, secret, publicUrl };
    const testing = await Test.createTestingModule({
      imports: [
        PlatformModule.forRoot(options),
        IdentityModule.forRoot(options),
        GraphQLModule.forRootAsync({ driver: ReadingDriver, inject: [ActorReader], useFactory: graphqlOptions }),
      ],
    }).compile();
    const app = testing.createNestApplication<NestExpressApplication>({ logger: false });
    await app.listen(0, '127.0.0.1');
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    return new IdentityApp(app, database, owner, await app.getUrl());
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.database.drop();
  }

  get actors(): ActorReader {
    return this.app.get(ActorReader);
  }

  /** Answers the ids of the people, in order. */
  people(...accounts: readonly Partial<DemoAccount>[]): Promise<readonly string[]> {
    return createDemoAccounts(
      this.owner,
      accounts.map(account => ({ email: `${randomUUID()}@ledby.test`, name: 'Somebody', password, ...account })),
    );
  }

  async aFund(): Promise<string> {
    const [funder, fund] = [randomUUID(), randomUUID()];
    await this.owner.query('insert into funder (id, code, name) values ($1, $2, $2)', [funder, `F-${funder}`]);
    await this.owner.query('insert into fund (id, funder_id, code, name) values ($1, $2, $3, $3)', [fund, funder, `f-${fund}`]);
    return fund;
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Body) : {}, headers: response.headers };
  }

  signIn(email: string, secretWord = password, headers: Record<string, string> = {}): Promise<Answer> {
    return this.post('api/auth/sign-in/email', { email, password: secretWord }, headers);
  }

  /** The header that proves a new session of this person. */
  async asPerson(email: string): Promise<{ cookie: string }> {
    const { headers } = await this.signIn(email);
    return { cookie: (headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' };
  }

  ask(query: string, variables: object, headers: Record<string, string>): Promise<Answer> {
    return this.post('graphql', { query, variables }, headers);
  }

  /** What a mutation answers, or the code with which it is refused. */
  async change(
    name: string,
    input: object,
    headers: Record<string, string>,
    selection = 'id',
  ): Promise<{ readonly is?: Fields; readonly refusal?: string }> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const given = { input: { clientMutationKey: randomUUID(), ...input } };
    const { body } = await this.ask(`mutation ($input: ${type}) { ${name}(input: $input) { ${selection} } }`, given, headers);
    const is = body.data?.[name];
    return is === undefined || is === null ? { refusal: body.errors?.[0]?.extensions.code ?? 'nothing' } : { is };
  }

  /** The e-mail address that the server takes the caller for; undefined for nobody. */
  async viewer(headers: Record<string, string>): Promise<string | undefined> {
    const { body } = await this.ask('{ viewer { email } }', {}, headers);
    return body.data?.['viewer']?.['email'] ?? undefined;
  }
}
