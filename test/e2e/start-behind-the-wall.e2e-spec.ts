import path from 'node:path';
import pg from 'pg';
import { aDatabase, type TestDatabase } from '../support/database.js';
import { Launcher } from '../support/launcher.js';

let launcher: Launcher;
let database: TestDatabase;

beforeAll(async () => {
  launcher = new Launcher();
  database = await aDatabase();
});
afterAll(async () => {
  await launcher.clear();
  await database.drop();
});

const start = (settings: Readonly<Record<string, string>>) =>
  launcher.start({ DATABASE_URL: database.ownerUrl, LEDBY_DATA: path.join(launcher.folder, 'data'), ...settings });

const refusal = 'DATABASE_APP_URL must sign in as a role that owns no table and bypasses no row security.';

/** The user in front is the application's; the one behind the question mark wins. */
const disguised = (): string => {
  const owner = new URL(database.ownerUrl);
  const url = new URL(database.appUrl);
  url.searchParams.set('user', decodeURIComponent(owner.username));
  url.searchParams.set('password', decodeURIComponent(owner.password));
  return url.href;
};

const onDatabase = async (statement: string): Promise<readonly object[]> => {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<object>(statement)).rows;
  } finally {
    await client.end();
  }
};

describe('the role that Ledby serves as', () => {
  it.each([
    ['the owner of the schema', () => database.ownerUrl],
    ['the owner of the schema, named behind the question mark', disguised],
  ])('is not %s', async (_, url) => {
    const { code, lines } = await (await start({ DATABASE_APP_URL: url() })).ended;
    expect({ code, lines }).toEqual({ code: 78, lines: [refusal] });
    expect(lines[0]).not.toContain(new URL(database.ownerUrl).username);
  });

  it('is the one that owns nothing, also when the owner is named behind the question mark', async () => {
    const owner = new URL(database.ownerUrl);
    owner.searchParams.set('user', decodeURIComponent(owner.username));
    const ledby = await start({ DATABASE_URL: owner.href, NODE_ENV: 'test' });
    await ledby.ready();
    const serving = await onDatabase(
      `select distinct usename from pg_stat_activity where datname = current_database() and application_name in ('ledby-identity', 'ledby-notices')`,
    );
    expect(serving).toEqual([{ usename: 'ledby_app' }]);
    await ledby.interrupt();
  });

  it.each(['bypassrls', 'superuser'])('is none with %s', async right => {
    await onDatabase(`create role ledby_strong login ${right} password 'strong'`);
    const url = Object.assign(new URL(database.appUrl), { username: 'ledby_strong', password: 'strong' });
    const { code, lines } = await (await start({ DATABASE_APP_URL: url.href })).ended;
    await onDatabase('drop role ledby_strong');
    expect({ code, lines }).toEqual({ code: 78, lines: [refusal] });
  });
});
