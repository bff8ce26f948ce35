import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StartRefused } from '../configuration/start-refused.js';
import { livingOwnerOf, takeInstanceLock } from './instance-lock.js';
import { beginningOf, commandOf } from './running-process.js';

describe('The lock of a data folder', () => {
  let folder = '';
  const lockFile = () => path.join(folder, 'instance.lock');
  const leaveLock = (content: string) => writeFileSync(lockFile(), content);
  const deadPid = () => spawnSync(process.execPath, ['--version']).pid;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'ledby-lock-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('names this process and when it began', () => {
    takeInstanceLock(folder);
    expect(livingOwnerOf(folder)).toEqual({ pid: process.pid, began: beginningOf(process.pid) });
    expect(readdirSync(folder)).toEqual(['instance.lock']);
  });

  it('refuses when the owner lives, in one line, and changes nothing', () => {
    takeInstanceLock(folder);
    const before = readFileSync(lockFile(), 'utf8');
    expect(() => takeInstanceLock(folder)).toThrow(StartRefused);
    expect(() => takeInstanceLock(folder)).toThrow(`is in use by another Ledby (process ${process.pid})`);
    expect(readFileSync(lockFile(), 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['instance.lock']);
  });

  it('is free again after its release', () => {
    takeInstanceLock(folder).release();
    expect(livingOwnerOf(folder)).toBeUndefined();
    takeInstanceLock(folder);
  });

  it.each([
    ['a process that is gone', () => JSON.stringify({ pid: deadPid(), began: 'then' })],
    ['an older process whose number this one has now', () => JSON.stringify({ pid: process.pid, began: 'long ago' })],
    ['a crash in the middle of writing', () => '{"pid":'],
    ['something else', () => '[]'],
    ['nobody', () => ''],
  ])('is taken over from %s', (_, content) => {
    leaveLock(content());
    expect(livingOwnerOf(folder)).toBeUndefined();
    takeInstanceLock(folder);
    expect(livingOwnerOf(folder)?.pid).toBe(process.pid);
    expect(readdirSync(folder)).toEqual(['instance.lock']);
  });

  it('does not take away the lock of a successor when it is released late', () => {
    const lock = takeInstanceLock(folder);
    leaveLock(JSON.stringify({ pid: 1, began: 'since then' }));
    lock.release();
    expect(readFileSync(lockFile(), 'utf8')).toContain('since then');
  });
});

describe('A running process', () => {
  it('has one beginning and a command', () => {
    expect(beginningOf(process.pid)).toBe(beginningOf(process.pid));
    expect(commandOf(process.pid)).toContain('node');
  });

  it('has neither once it is gone', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    expect(beginningOf(pid)).toBeUndefined();
    expect(commandOf(pid).trim()).toBe('');
  });
});
