import fc from 'fast-check';
import path from 'node:path';
import { readConfiguration } from './configuration.js';
import { packageRoot } from './package-root.js';
import { StartRefused } from './start-refused.js';

const refusalOf = (env: Record<string, string>): StartRefused => {
  try {
    readConfiguration(env);
  } catch (error) {
    if (error instanceof StartRefused) return error;
    throw error;
  }
  throw new Error('The configuration was accepted.');
};

describe('The configuration', () => {
  it('needs nothing set: loopback, port 3000, own database, demo portfolio', () => {
    expect(readConfiguration({ PATH: '/bin', HOME: '/home/x' })).toEqual({
      environment: 'development',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      proxies: 0,
      folder: path.join(packageRoot, '.ledby'),
      databaseUrl: undefined,
      databaseAppUrl: undefined,
      demo: true,
      secret: undefined,
      logLevel: 'info',
      logTo: 'file',
      rowsPerMinute: 1_000_000_000,
      worker: 'in-process',
      mail: { smtpUrl: undefined, from: 'Ledby <ledby@localhost>', mailbox: path.join(packageRoot, '.ledby', 'mailbox') },
    });
  });

  it('takes an empty value as not set', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: '', LEDBY_DEMO: '' })).toEqual(readConfiguration({}));
  });

  it('loads no demo accounts in production unless asked', () => {
    expect(readConfiguration({ NODE_ENV: 'production' }).demo).toBe(false);
    expect(readConfiguration({ NODE_ENV: 'production', LEDBY_DEMO: '1' }).demo).toBe(true);
    expect(readConfiguration({ LEDBY_DEMO: '0' }).demo).toBe(false);
  });

  it('follows PORT in the address people type, and LEDBY_URL above it', () => {
    expect(readConfiguration({ PORT: '4000' }).publicUrl).toBe('http://localhost:4000');
    expect(readConfiguration({ PORT: '4000', LEDBY_URL: 'https://grants.example.org/' }).publicUrl).toBe('https://grants.example.org');
  });

  it.each([
    ['PORT', '70000', 'a whole number from 1 to 65535'],
    ['PORT', '3000.5', 'a whole number from 1 to 65535'],
    ['PORT', '0x10', 'a whole number from 1 to 65535'],
    ['HOST', 'not a host', 'a host name or an IP address'],
    ['DATABASE_URL', 'mysql://me:letmein@db/ledby', 'postgres://USER:PASSWORD@HOST:PORT/DATABASE'],
    ['DATABASE_URL', 'postgres://me:letmein@db', 'postgres://USER:PASSWORD@HOST:PORT/DATABASE'],
    ['LEDBY_DATA', 'one\ntwo', 'the path of a folder'],
    ['LEDBY_DEMO', 'yes', '0 or 1'],
    ['LEDBY_SECRET', 'too-short-secret', 'at least 32 characters'],
    ['LEDBY_LOG', 'loud', 'one of trace, debug, info'],
    ['LEDBY_PROXIES', '-1', 'how many proxies'],
    ['LEDBY_LOG_TO', 'syslog', 'one of file, stdout'],
    ['LEDBY_ROWS_PER_MINUTE', 'plenty', 'how many rows one user may ask for'],
    ['LEDBY_URL', 'https://grants.example.org/ledby', 'http://HOST or https://HOST'],
    ['LEDBY_WORKER', 'perhaps', 'one of in-process, separate'],
    ['NODE_ENV', 'staging', 'one of development, production, test'],
  ])('refuses when %s is wrong, naming the variable and the shape, never the value', (name, value, shape) => {
    const refusal = refusalOf({ [name]: value });
    expect(refusal.message).toContain(`${name} must be ${shape}`);
    expect(refusal.message).not.toContain(value);
    expect(refusal.message).not.toContain('letmein');
    expect(refusal.exitCode).toBe(78);
  });

  it('refuses a mistyped LEDBY_ variable and lists those it knows', () => {
    const refusal = refusalOf({ LEDBY_DEMOS: 'private-value' });
    expect(refusal.message).toMatch(/^LEDBY_DEMOS is not a variable of Ledby; it knows LEDBY_DATA, LEDBY_DEMO,/);
    expect(refusal.message).not.toContain('private-value');
  });

  it('knows the variables of the test suite in tests only', () => {
    expect(refusalOf({ LEDBY_TEST_DATABASE_URL: 'x' }).code).toBe('CONFIGURATION');
    expect(readConfiguration({ LEDBY_TEST_DATABASE_URL: 'x', NODE_ENV: 'test' }).environment).toBe('test');
  });

  it('refuses an app connection without the owner connection', () => {
    expect(refusalOf({ DATABASE_APP_URL: 'postgres://app:x@localhost/ledby' }).message).toContain('DATABASE_URL');
  });

  it('asks production for a place of the keys beside a database of its own, and nobody else', () => {
    const given = { DATABASE_URL: 'postgres://me:letmein@db/ledby', LEDBY_SECRET: 'x'.repeat(32) };
    expect(refusalOf({ ...given, NODE_ENV: 'production' }).message).toMatch(/^KEYS_URL is missing: /);
    expect(readConfiguration(given).keysUrl).toBeUndefined();
    const keys = 'postgres://keys:hidden@keys/ledby_keys';
    expect(readConfiguration({ ...given, NODE_ENV: 'production', KEYS_URL: keys }).keysUrl).toBe(keys);
    expect(readConfiguration({ NODE_ENV: 'production' }).keysUrl).toBeUndefined();
  });

  it('answers any value of any variable with a configuration or with one line', () => {
    const names = fc.constantFrom('DATABASE_URL', 'PORT', 'HOST', 'LEDBY_DATA', 'LEDBY_SECRET', 'LEDBY_URL', 'NODE_ENV');
    fc.assert(
      fc.property(names, fc.string({ unit: 'binary' }), (name, value) => {
        try {
          readConfiguration({ [name]: value });
        } catch (error) {
          expect(error).toBeInstanceOf(StartRefused);
          expect((error as StartRefused).message).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });
});
