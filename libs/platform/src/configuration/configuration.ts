import path from 'node:path';
import type { MailOptions } from '../mail/mailer.js';
import type { z } from 'zod';
import { packageRoot } from './package-root.js';
import { StartRefused } from './start-refused.js';
import { type environments, type logLevels, type logPlaces, variables, type workerPlaces } from './variables.js';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Configuration {
  readonly environment: (typeof environments)[number];
  readonly host: string;
  readonly port: number;
  /** The address people type: what sign-in accepts as origin and what mails link to. */
  readonly publicUrl: string;
  /** How many proxies of our own add to X-Forwarded-For: sign-in limits count addresses, and a caller must not invent them. */
  readonly proxies: number;
  /** Absolute. Holds the embedded database, the secret and the logs. */
  readonly folder: string;
  /** Without it Ledby runs its own PostgreSQL inside the folder. */
  readonly databaseUrl: string | undefined;
  readonly databaseAppUrl: string | undefined;
  /** The database of the sealing keys; beside our own PostgreSQL it is made by itself. */
  readonly keysUrl: string | undefined;
  readonly demo: boolean;
  /** Without it one is made in the folder on the first start. */
  readonly secret: string | undefined;
  readonly logLevel: (typeof logLevels)[number];
  /** A file in the folder for whoever starts Ledby at a terminal, stdout for a container. */
  readonly logTo: (typeof logPlaces)[number];
  /** What one user may ask for in a minute. */
  readonly rowsPerMinute: number;
  /** How far the thresholds of releases are raised; never lowered. */
  readonly releaseThresholds: string | undefined;
  readonly worker: (typeof workerPlaces)[number];
  readonly mail: MailOptions;
}

const known: Readonly<Record<string, z.ZodType>> = variables.shape;

const refuseUnknown = (env: Environment): void => {
  const isTestVariable = (name: string): boolean => name.startsWith('LEDBY_TEST_') && env['NODE_ENV'] === 'test';
  const stranger = Object.keys(env).find(name => name.startsWith('LEDBY_') && !(name in known) && !isTestVariable(name));
  if (stranger === undefined) return;
  const names = Object.keys(known).filter(name => name.startsWith('LEDBY_'));
  throw new StartRefused('CONFIGURATION', `${stranger} is not a variable of Ledby; it knows ${names.join(', ')}.`);
};

/** An empty value means "not set": compose files and service units cannot express absence otherwise. */
const withoutEmptyValues = (env: Environment): Environment => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

const readVariables = (env: Environment): z.output<typeof variables> => {
  const result = variables.safeParse(withoutEmptyValues(env));
  if (result.success) return result.data;
  const name = String(result.error.issues[0]?.path[0]);
  throw new StartRefused('CONFIGURATION', `${name} must be ${known[name]?.description}.`);
};

export const readConfiguration = (env: Environment): Configuration => {
  refuseUnknown(env);
  const values = readVariables(env);
  if (values.DATABASE_APP_URL !== undefined && values.DATABASE_URL === undefined) {
    throw new StartRefused('CONFIGURATION', 'DATABASE_APP_URL must come together with DATABASE_URL.');
  }
  if (values.NODE_ENV === 'production' && values.DATABASE_URL !== undefined && values.KEYS_URL === undefined) {
    throw new StartRefused(
      'CONFIGURATION',
      'KEYS_URL is missing: beside DATABASE_URL it names another database, for the keys under which consents are sealed.',
    );
  }
  return {
    environment: values.NODE_ENV,
    host: values.HOST,
    port: values.PORT,
    publicUrl: new URL(values.LEDBY_URL ?? `http://localhost:${values.PORT}`).origin,
    proxies: values.LEDBY_PROXIES,
    folder: path.resolve(packageRoot, values.LEDBY_DATA),
    databaseUrl: values.DATABASE_URL,
    databaseAppUrl: values.DATABASE_APP_URL,
    keysUrl: values.KEYS_URL,
    // The demo accounts share a published password: production has to ask for them.
    demo: values.LEDBY_DEMO === undefined ? values.NODE_ENV !== 'production' : values.LEDBY_DEMO === '1',
    secret: values.LEDBY_SECRET,
    logLevel: values.LEDBY_LOG,
    logTo: values.LEDBY_LOG_TO,
    // On one's own machine nobody else waits, and measurements want to ask for all they can.
    rowsPerMinute: values.LEDBY_ROWS_PER_MINUTE ?? (values.NODE_ENV === 'production' ? 10_000_000 : 1_000_000_000),
    releaseThresholds: values.LEDBY_RELEASE_THRESHOLDS,
    worker: values.LEDBY_WORKER,
    mail: {
      smtpUrl: values.LEDBY_SMTP_URL,
      from: values.LEDBY_MAIL_FROM,
      mailbox: path.join(path.resolve(packageRoot, values.LEDBY_DATA), 'mailbox'),
    },
  };
};
