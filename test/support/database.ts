import { admitApplication, migrate, prepareKeys } from '@ledby/platform';
import { migrations } from '../../migrations/index.js';
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

export type TestDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly keysUrl: string;
  readonly drop: () => Promise<void>;
};

const secret = 'a-secret-for-tests-of-at-least-32-signs';
const server = () => process.env['LEDBY_TEST_POSTGRES'] ?? '';
const urlOf = (name: string) => Object.assign(new URL(server()), { pathname: `/${name}` }).toString();
const template = `ledby_template_${createHash('sha256')
  .update(migrations.map(({ class: migration }) => String(migration)).join())
  .digest('hex')
  .slice(0, 12)}`;

/** Migrated once, by whoever comes first; the others wait and copy it. */
async function ensureTemplate(admin: pg.Client): Promise<void> {
  await admin.query('select pg_advisory_lock(7265)');
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      await admin.query(`create database ${template}_new`);
      await migrate(urlOf(`${template}_new`));
      await admitApplication(urlOf(`${template}_new`), secret);
      await admin.query(`alter database ${template}_new rename to ${template}`);
    }
  } finally {
    await admin.query('select pg_advisory_unlock(7265)');
  }
}

const keysDatabase = 'ledby_test_keys';

/** One database for the keys of all tests, in which each has a schema of its own: making a database would cost fifty times as much. */
async function aKeyStore(admin: pg.Client, name: string): Promise<{ readonly keysUrl: string; readonly dropKeys: () => Promise<void> }> {
  await admin.query('select pg_advisory_lock(7267)');
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [keysDatabase]);
  if (rowCount === 0) await admin.query(`create database ${keysDatabase}`);
  await admin.query('select pg_advisory_unlock(7267)');
  const keys = new pg.Client({ connectionString: urlOf(keysDatabase) });
  await keys.connect();
  await keys.query(`create schema ${name}`);
  const keysUrl = Object.assign(new URL(urlOf(keysDatabase)), { search: `options=-csearch_path%3D${name}` }).toString();
  await prepareKeys(keysUrl);
  const dropKeys = async () => {
    await keys.query(`drop schema ${name} cascade`);
    await keys.end();
  };
  return { keysUrl, dropKeys };
}

/** For facts that are kept elsewhere: a store of keys alone. */
export async function aKeyStoreAlone(): Promise<{ readonly keysUrl: string; readonly dropKeys: () => Promise<void> }> {
  const admin = new pg.Client({ connectionString: server() });
  await admin.connect();
  try {
    return await aKeyStore(admin, `keys_${randomBytes(6).toString('hex')}`);
  } finally {
    await admin.end();
  }
}

/** An empty, migrated database of one's own, with a store for its keys. */
export async function aDatabase(): Promise<TestDatabase> {
  const admin = new pg.Client({ connectionString: server() });
  await admin.connect();
  await ensureTemplate(admin);
  const name = `ledby_${randomBytes(6).toString('hex')}`;
  await admin.query('select pg_advisory_lock(7266)');
  await admin.query(`create database ${name} template ${template}`);
  await admin.query('select pg_advisory_unlock(7266)');
  const ownerUrl = urlOf(name);
  const { keysUrl, dropKeys } = await aKeyStore(admin, name);
  const drop = async () => {
    await dropKeys();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { ownerUrl, appUrl: await admitApplication(ownerUrl, secret), keysUrl, drop };
}
