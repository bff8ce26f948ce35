import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Launched, Launcher } from '../support/launcher.js';

const testServer = process.env['LEDBY_TEST_POSTGRES'] ?? '';

const onTestServer = async (statement: string, database = 'postgres'): Promise<pg.QueryResult> => {
  const url = new URL(testServer);
  url.pathname = database;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
};

const aDatabaseNamed = async (name: string): Promise<string> => {
  await onTestServer(`drop database if exists ${name} with (force)`);
  await onTestServer(`create database ${name}`);
  const url = new URL(testServer);
  url.pathname = name;
  return url.href;
};

describe('An operator starts and stops Ledby', () => {
  let launcher: Launcher;
  let ledby: Launched;

  beforeAll(() => {
    launcher = new Launcher();
  });

  afterAll(() => launcher.clear());

  const refused = async (settings: Readonly<Record<string, string>>): Promise<{ code: number | null; line: string }> => {
    const { code, lines } = await (await launcher.start(settings)).ended;
    expect(lines).toHaveLength(1);
    return { code, line: lines[0] ?? '' };
  };

  it('from nothing: makes the database, loads the demo portfolio, says where it is and who may sign in', async () => {
    ledby = await launcher.start({ LEDBY_DEMO: '1' });
    const seconds = await ledby.ready();
    process.stdout.write(`First start: ready after ${seconds.toFixed(1)} s.\n`);
    expect(ledby.output).toContain('Creating the database');
    expect(ledby.output).toContain(ledby.address.replace('127.0.0.1', 'localhost'));
    expect(ledby.output).toContain('officer@ledby.test');
    expect(await ledby.isAnswering()).toBe(true);
    const signIn = await fetch(`${ledby.address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'officer@ledby.test', password: 'demo-ledby-2026' }),
    });
    expect(signIn.status).toBe(200);
  });

  it('refuses a second one on the same folder, and the first goes on', async () => {
    const { code, line } = await refused({});
    expect(code).toBe(1);
    expect(line).toContain(`is in use by another Ledby (process ${ledby.child.pid})`);
    expect(await ledby.isAnswering()).toBe(true);
  });

  it('refuses a port that is taken before it touches a folder', async () => {
    const port = new URL(ledby.address).port;
    const elsewhere = path.join(launcher.folder, 'elsewhere');
    const { code, line } = await refused({ PORT: port, LEDBY_DATA: elsewhere });
    expect({ code, line }).toEqual({
      code: 1,
      line: `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`,
    });
    expect(existsSync(elsewhere)).toBe(false);
  });

  it('stops at Ctrl-C: first the server, then the database, and nothing is left running', async () => {
    const { code, lines } = await ledby.interrupt();
    expect({ code, lines }).toEqual({ code: 0, lines: [] });
    expect(ledby.output.trimEnd()).toMatch(/Ledby has stopped\.$/);
    expect(launcher.databasePid).toBeUndefined();
    expect(existsSync(path.join(launcher.folder, 'instance.lock'))).toBe(false);
  });

  it('starts again in less than five seconds with what was there', async () => {
    ledby = await launcher.start({ LEDBY_DEMO: '1' });
    const seconds = await ledby.ready();
    const [load = 0] = loadavg();
    process.stdout.write(`Second start: ready after ${seconds.toFixed(1)} s, at a load of ${load.toFixed(1)}.\n`);
    // On a machine with more work than it can do the clock measures that work.
    if (load < 2 * availableParallelism()) expect(seconds).toBeLessThan(5);
    expect(ledby.output).not.toContain('Creating');
    expect(ledby.output).toContain('officer@ledby.test');
  });

  it('recovers by itself after kill -9, with its database running on alone', async () => {
    await ledby.kill();
    const orphan = launcher.databasePid ?? 0;
    expect(process.kill(orphan, 0)).toBe(true);
    ledby = await launcher.start();
    await ledby.ready();
    expect(ledby.output).toContain('Stopping the database left over');
    expect(launcher.databasePid).not.toBe(orphan);
    expect(await ledby.isAnswering()).toBe(true);
  });

  it('recovers by itself after kill -9 of the server and the database', async () => {
    process.kill(launcher.databasePid ?? 0, 'SIGKILL');
    await ledby.kill();
    ledby = await launcher.start();
    await ledby.ready();
    expect(await ledby.isAnswering()).toBe(true);
  });

  it('ends with one line when its database is killed under it', async () => {
    process.kill(launcher.databasePid ?? 0, 'SIGKILL');
    const { code, lines } = await ledby.ended;
    expect(code).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('The database has ended, so Ledby ends too');
  });

  it('heeds a Ctrl-C in the middle of the start', async () => {
    const interrupted = await launcher.start();
    while (!interrupted.output.includes('Starting')) await new Promise(resolve => setTimeout(resolve, 10));
    expect((await interrupted.interrupt()).code).toBe(0);
    expect(interrupted.output).not.toContain('is ready');
    expect(launcher.databasePid).toBeUndefined();
  });

  it.each([
    ['PORT', { PORT: 'eighty' }, 'PORT must be a whole number from 1 to 65535.'],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://me:hidden@db/x' }, 'DATABASE_URL must be postgres://USER:PASSWORD@HOST:PORT/DATABASE.'],
    ['LEDBY_SECRET', { LEDBY_SECRET: 'hidden' }, 'LEDBY_SECRET must be at least 32 characters.'],
  ])('refuses a wrong %s with one line that names it and not its value', async (_, settings, line) => {
    expect(await refused(settings)).toEqual({ code: 78, line });
  });

  it('refuses a folder of a newer version', async () => {
    writeFileSync(path.join(launcher.folder, 'version'), '999\n');
    const { code, line } = await refused({});
    writeFileSync(path.join(launcher.folder, 'version'), '1\n');
    expect({ code, line }).toEqual({ code: 1, line: expect.stringContaining('was written by a newer version of Ledby') });
  });

  it('refuses a database that cannot be reached, without naming who signs in', async () => {
    const { code, line } = await refused({ DATABASE_URL: 'postgres://grace:hopper@127.0.0.1:1/ledby' });
    expect({ code, line }).toEqual({
      code: 1,
      line: expect.stringContaining('The database ledby at 127.0.0.1:1 cannot be reached (ECONNREFUSED)'),
    });
    expect(line).not.toMatch(/grace|hopper/);
  });

  it('tells a failed migration in one line, and nothing is half applied', async () => {
    const url = await aDatabaseNamed('ledby_start_in_the_way');
    await onTestServer('create schema restricted', 'ledby_start_in_the_way');
    const { code, line } = await refused({ DATABASE_URL: url });
    expect({ code, line }).toEqual({ code: 1, line: expect.stringContaining('A migration failed and was undone whole') });
    const left = await onTestServer(`select nspname from pg_namespace where nspname = 'app'`, 'ledby_start_in_the_way');
    expect(left.rows).toEqual([]);
    await onTestServer('drop database ledby_start_in_the_way with (force)');
  });

  it('refuses a database that could lose what it confirmed', async () => {
    const url = await aDatabaseNamed('ledby_start_not_durable');
    const { code, line } = await refused({ DATABASE_URL: url });
    expect({ code, line }).toEqual({
      code: 1,
      line: expect.stringMatching(/^The database runs with (fsync|synchronous_commit|full_page_writes) off/),
    });
    await onTestServer('drop database ledby_start_not_durable with (force)');
  });
});
