import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StartRefused } from '../configuration/start-refused.js';
import { explainFailure } from './explain-failure.js';
import { explainConnecting } from './reach-database.js';

const failing = (message: string, code?: string, cause?: unknown) =>
  Object.assign(new Error(message, { cause }), code === undefined ? {} : { code });

describe('A failure, explained', () => {
  let folder = '';
  const log = () => path.join(folder, 'logs', 'failures.log');

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ledby-failure-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('stays what it is when it was foreseen', () => {
    const refusal = new StartRefused('PORT_TAKEN', 'Port 3000 is taken.');
    expect(explainFailure(refusal, folder)).toBe(refusal);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['Node', failing('ENOSPC: no space left on device, write', 'ENOSPC')],
    ['a quota', failing('EDQUOT: disk quota exceeded', 'EDQUOT')],
    ['PostgreSQL', failing('could not extend file "base/5/1259"', '53100')],
    ['a wrapped failure', failing('The flush failed.', undefined, failing('could not extend file', '53100'))],
    ['a migration', new StartRefused('MIGRATION_FAILED', 'A migration failed: could not write: No space left on device')],
  ])('is a full disk when %s says so', (_, failure) => {
    expect(explainFailure(failure, folder)).toMatchObject({ code: 'DISK_FULL', exitCode: 1 });
  });

  it('is one line when nobody foresaw it; its trace goes to a file that only its owner reads, without passwords', () => {
    const failure = failing('lost postgres://ledby:let:me@in@db/ledby\nover two lines');
    const refusal = explainFailure(failure, folder);
    expect(refusal.code).toBe('UNEXPECTED');
    expect(refusal.message).toMatch(/^Ledby could not go on because of an unforeseen failure; the details are in [^\n]*failures\.log\.$/);
    const details = readFileSync(log(), 'utf8');
    expect(details).toContain('explain-failure.spec');
    expect(details).not.toContain('me@in');
    expect(statSync(log()).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['28P01', 'refuses this user or password'],
    ['3D000', 'does not exist'],
    ['ECONNREFUSED', 'cannot be reached (ECONNREFUSED)'],
    [undefined, 'cannot be reached; check'],
  ])('names the database that cannot be reached (%s), never who signs in', (code, complaint) => {
    const { message } = explainConnecting(
      failing('password authentication failed for user "grace"', code),
      'postgres://grace:hopper@db.example/ledby',
    );
    expect(message).toContain(`The database ledby at db.example:5432 ${complaint}`);
    expect(message).not.toMatch(/grace|hopper/);
  });
});
