import { createHmac } from 'node:crypto';
import type pg from 'pg';

const name = 'ledby_keys';

const passwordOf = (password: string): string => createHmac('sha256', password).update(name).digest('base64url');

export const keysUrlOf = (password: string, port: number): string => `postgres://${name}:${passwordOf(password)}@127.0.0.1:${port}/${name}`;

/** Beside the database of the facts, with a role that enters nothing else: the role of the application cannot come in here. */
export const ensureKeysDatabase = async (client: pg.Client, password: string): Promise<void> => {
  await client.query(`do $$ begin create role ${name} login noinherit nobypassrls; exception when duplicate_object then null; end $$`);
  await client.query(`alter role ${name} password ${client.escapeLiteral(passwordOf(password))}`);
  const found = await client.query('select from pg_database where datname = $1', [name]);
  if (found.rowCount === 0) await client.query(`create database ${name} owner ${name}`);
  await client.query(`revoke all on database ${name} from public`);
};
