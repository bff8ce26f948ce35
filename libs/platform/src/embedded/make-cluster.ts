import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefused } from '../configuration/start-refused.js';
import type { ServerHome } from './server-home.js';
import { isDiskFull, refusedForFullDisk } from './disk-full.js';

export const superuser = 'ledby_owner';
const major = 18;

/** macOS knows no C.UTF-8. Letters need a UTF-8 locale, or searching by trigram would find nothing outside ASCII. */
const letters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
/** Sorting comes from PostgreSQL itself, so that an index means the same after an upgrade of the system's libraries. */
const locale = ['--locale=C', `--lc-ctype=${letters}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
const access = ['--auth=scram-sha-256', `--username=${superuser}`];

/** Nothing of the caller's environment: a stray PGDATA or PGOPTIONS must not reach our server. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const runInitdb = (home: ServerHome, draft: string, passwordFile: string): Promise<{ code: number | null; complaint: string }> =>
  new Promise((resolve, reject) => {
    const flags = [`--pgdata=${draft}`, `--pwfile=${passwordFile}`, '--no-instructions', ...access, ...locale];
    const child = spawn(path.join(home.programs, 'bin/initdb'), flags, {
      ...home.user,
      cwd: '/',
      env: serverEnvironment,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
    child.once('error', reject);
    child.once('close', code => resolve({ code, complaint }));
  });

const removeDrafts = (cluster: string): void => {
  const drafts = readdirSync(path.dirname(cluster)).filter(name => name.startsWith(`${path.basename(cluster)}.new-`));
  for (const draft of drafts) rmSync(path.join(path.dirname(cluster), draft), { recursive: true, force: true, maxRetries: 5 });
};

/** Made beside its place and moved there when complete: a cluster that a crash left half made is never mistaken for a whole one. */
export const makeCluster = async (home: ServerHome, password: string): Promise<void> => {
  removeDrafts(home.cluster);
  const draft = `${home.cluster}.new-${randomBytes(4).toString('hex')}`;
  const passwordFile = path.join(draft, 'password');
  const inside = path.join(draft, 'cluster');
  try {
    for (const folder of [draft, inside]) mkdirSync(folder, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (home.user !== undefined) for (const file of [draft, inside, passwordFile]) chownSync(file, home.user.uid, home.user.gid);
    const { code, complaint } = await runInitdb(home, inside, passwordFile);
    if (isDiskFull(complaint)) throw refusedForFullDisk(path.dirname(home.cluster));
    if (code !== 0)
      throw new StartRefused(
        'DATABASE_BROKEN',
        `The database could not be made: ${complaint.trim().split('\n').at(-1) ?? 'no reason given'}`,
      );
    renameSync(inside, home.cluster);
  } finally {
    rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
  }
};

export const hasCluster = ({ cluster }: ServerHome): boolean => existsSync(path.join(cluster, 'PG_VERSION'));

export const checkClusterVersion = ({ cluster }: ServerHome): void => {
  const found = Number(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim());
  if (found === major) return;
  if (found > major) {
    throw new StartRefused(
      'FOLDER_NEWER',
      `The database in ${cluster} was written by PostgreSQL ${found}, this Ledby brings ${major}. Start a newer Ledby.`,
    );
  }
  throw new StartRefused(
    'DATABASE_UNSUPPORTED',
    `The database in ${cluster} was written by PostgreSQL ${found}, this Ledby brings ${major}. Move it over with pg_upgrade first.`,
  );
};
