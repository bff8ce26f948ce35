import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefused } from '../configuration/start-refused.js';
import { codeOf } from './failure-code.js';
import { beginningOf } from './running-process.js';

export interface Owner {
  readonly pid: number;
  readonly began: string;
}

const isOwner = (value: unknown): value is Owner =>
  typeof value === 'object' &&
  value !== null &&
  'pid' in value &&
  Number.isInteger(value.pid) &&
  'began' in value &&
  typeof value.began === 'string';

const readOwner = (file: string): Owner | undefined => {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isOwner(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isAlive = ({ pid, began }: Owner): boolean => beginningOf(pid) === began;
const isSame = (one: Owner | undefined, other: Owner | undefined): boolean => one?.pid === other?.pid && one?.began === other?.began;
const lockIn = (folder: string): string => path.join(folder, 'instance.lock');

/** Linking is atomic and carries the content with it: a lock is never seen half written. */
const claim = (claimFile: string, lockFile: string): boolean => {
  try {
    linkSync(claimFile, lockFile);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
};

/** Two starters may judge the same lock stale; the slower one must not remove the lock that the faster one has just taken. */
const removeStale = (lockFile: string, stale: Owner | undefined): void => {
  const aside = `${lockFile}.stale-${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return;
  }
  if (!isSame(readOwner(aside), stale)) claim(aside, lockFile);
  rmSync(aside, { force: true });
};

export const livingOwnerOf = (folder: string): Owner | undefined => {
  const owner = readOwner(lockIn(folder));
  return owner !== undefined && isAlive(owner) ? owner : undefined;
};

export const takeInstanceLock = (folder: string): { release(): void } => {
  const lockFile = lockIn(folder);
  const me: Owner = { pid: process.pid, began: beginningOf(process.pid) ?? '' };
  const claimFile = `${lockFile}.claim-${process.pid}`;
  writeFileSync(claimFile, JSON.stringify(me), { mode: 0o600 });
  try {
    while (!claim(claimFile, lockFile)) {
      const owner = readOwner(lockFile);
      if (owner !== undefined && isAlive(owner)) {
        throw new StartRefused(
          'FOLDER_IN_USE',
          `The data folder ${folder} is in use by another Ledby (process ${owner.pid}). Stop that one, or set LEDBY_DATA to another folder.`,
        );
      }
      removeStale(lockFile, owner);
    }
  } finally {
    rmSync(claimFile, { force: true });
  }
  return {
    release: () => {
      if (isSame(readOwner(lockFile), me)) rmSync(lockFile, { force: true });
    },
  };
};
