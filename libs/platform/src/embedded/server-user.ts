import { spawnSync } from 'node:child_process';
import { StartRefused } from '../configuration/start-refused.js';

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const numberFrom = (command: string, ...words: readonly string[]): number | undefined => {
  const answer = spawnSync(command, words, { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout.trim()) : undefined;
};

const findUser = (name: string): ServerUser | undefined => {
  const uid = numberFrom('id', '-u', name);
  const gid = numberFrom('id', '-g', name);
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
};

const makeUser = (name: string): ServerUser | undefined => {
  const flags = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
  spawnSync('useradd', [...flags, name]);
  return findUser(name);
};

/**
 * PostgreSQL refuses to run as root. A user of our own is preferred to the system's postgres, who may own another database.
 */
export const serverUser = (): ServerUser | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const user = findUser('ledby') ?? makeUser('ledby') ?? findUser('postgres');
  if (user !== undefined) return user;
  throw new StartRefused(
    'DATABASE_BROKEN',
    'PostgreSQL cannot run as root and no user could be made for it. Start Ledby as another user, or set DATABASE_URL.',
  );
};
