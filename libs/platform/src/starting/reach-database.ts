import pg from 'pg';
import { StartRefused } from '../configuration/start-refused.js';
import { codeOf } from '../embedded/failure-code.js';

const oldest = 15;

const placeOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${decodeURIComponent(pathname.slice(1))} at ${hostname}:${port === '' ? '5432' : port}`;
};

const complaints: Readonly<Record<string, string>> = {
  '28P01': 'refuses this user or password; check DATABASE_URL',
  '28000': 'refuses this user; check DATABASE_URL and pg_hba.conf',
  '3D000': 'does not exist; create it or check DATABASE_URL',
  '42501': 'does not let this user in; grant it CONNECT',
  '53300': 'has no connection left; raise max_connections or end other clients',
  '57P03': 'is starting up or shutting down; try again in a moment',
};

/** What a failure to connect means to the operator; neither user nor password is ever named. */
export const explainConnecting = (failure: unknown, url: string, variable = 'DATABASE_URL'): StartRefused => {
  const code = codeOf(failure);
  const complaint = (
    complaints[code] ?? `cannot be reached${code === '' ? '' : ` (${code})`}; check that it runs and that DATABASE_URL is right`
  ).replace('DATABASE_URL', variable);
  return new StartRefused('DATABASE_UNREACHABLE', `The database ${placeOf(url)} ${complaint}.`);
};

const checkVersion = (number: number): void => {
  const major = Math.floor(number / 10_000);
  if (major >= oldest) return;
  throw new StartRefused('DATABASE_UNSUPPORTED', `Ledby needs PostgreSQL ${oldest} or newer, the database of DATABASE_URL is ${major}.`);
};

export const reachDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (failure) {
    throw explainConnecting(failure, url);
  }
  try {
    const { rows } = await client.query<{ number: number }>(`select current_setting('server_version_num')::integer as number`);
    checkVersion(rows[0]?.number ?? 0);
  } finally {
    await client.end();
  }
};
