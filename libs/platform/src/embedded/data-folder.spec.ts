import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareDataFolder } from './data-folder.js';
import { keptSecret } from './kept-secret.js';

describe('The data folder', () => {
  let folder = '';

  beforeEach(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'ledby-folder-')), 'deep', '.ledby');
  });

  afterEach(() => rmSync(path.dirname(path.dirname(folder)), { recursive: true, force: true }));

  it('is made on the first start, and nobody else may list it', () => {
    prepareDataFolder(folder);
    expect(readdirSync(folder).sort()).toEqual(['logs', 'version']);
    expect(statSync(folder).mode & 0o066).toBe(0);
  });

  it('is left as it is on the second start', () => {
    prepareDataFolder(folder);
    writeFileSync(path.join(folder, 'kept'), 'x');
    prepareDataFolder(folder);
    expect(readdirSync(folder).sort()).toEqual(['kept', 'logs', 'version']);
  });

  it.each(['2', '999', 'two'])('refuses when a newer Ledby wrote it (%s), and changes nothing', version => {
    prepareDataFolder(folder);
    writeFileSync(path.join(folder, 'version'), version);
    expect(() => prepareDataFolder(folder)).toThrow(/was written by a newer version of Ledby/);
    expect(readFileSync(path.join(folder, 'version'), 'utf8')).toBe(version);
  });

  it('refuses when its place is a file', () => {
    const file = path.join(path.dirname(path.dirname(folder)), 'file');
    writeFileSync(file, '');
    expect(() => prepareDataFolder(path.join(file, '.ledby'))).toThrow(/cannot be written \(ENOTDIR\)/);
  });

  it('keeps a secret that only its owner reads, the same at every start', () => {
    prepareDataFolder(folder);
    const secret = keptSecret(folder, 'secret');
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(keptSecret(folder, 'secret')).toBe(secret);
    expect(keptSecret(folder, 'other')).not.toBe(secret);
    expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).sort()).toEqual(['logs', 'other', 'secret', 'version']);
  });
});
