import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartRefused } from '../configuration/start-refused.js';
import { isDiskFull, refusedForFullDisk } from './disk-full.js';
import { serverEnvironment } from './make-cluster.js';
import { readPostmasterFile } from './postmaster-file.js';
import type { ServerHome } from './server-home.js';
import { settingsFlags } from './server-settings.js';

export interface RunningServer {
  readonly port: number;
  /** Fulfilled when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

const largestLog = 10_000_000;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port is free.'))));
    });
  });

const openLog = (file: string): { descriptor: number; size: number } => {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > largestLog) renameSync(file, `${file}.1`);
  return { descriptor: openSync(file, 'a', 0o600), size: size > largestLog ? 0 : size };
};

const isPortRace = (log: string): boolean => log.includes('Address already in use') || log.includes('could not bind');

const lastComplaint = (log: string): string =>
  log
    .split('\n')
    .findLast(line => /FATAL|PANIC|error while loading/.test(line))
    ?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? 'no reason given';

const stopper = (child: ChildProcess, ended: Promise<void>) => async (): Promise<void> => {
  // "Fast": sessions are ended, everything is written out. The harder signal skips the writing, which the next start makes up for.
  child.kill('SIGINT');
  const gaveUp = await Promise.race([ended.then(() => false), pause(30_000, true, { ref: false })]);
  if (gaveUp) child.kill('SIGQUIT');
  await ended;
};

const spawnServer = (home: ServerHome, port: number, descriptor: number, settings: Readonly<Record<string, string>>): ChildProcess =>
  // Detached: Ctrl-C reaches the whole foreground group, and the database has to outlive the server that uses it.
  spawn(path.join(home.programs, 'bin/postgres'), ['-D', home.cluster, '-p', String(port), ...settingsFlags(settings)], {
    ...home.user,
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
  });

const untilReady = async (child: ChildProcess, cluster: string, ended: Promise<void>): Promise<boolean> => {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  while (!hasEnded) {
    const file = readPostmasterFile(cluster);
    if (file?.pid === child.pid && file?.isReady) return true;
    await pause(20);
  }
  return false;
};

const launchOnce = async (
  home: ServerHome,
  logFile: string,
  settings: Readonly<Record<string, string>>,
): Promise<RunningServer | string> => {
  const port = await freePort();
  const { descriptor, size } = openLog(logFile);
  const child = spawnServer(home, port, descriptor, settings);
  closeSync(descriptor);
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  });
  if (!(await untilReady(child, home.cluster, ended))) return readFileSync(logFile).subarray(size).toString('utf8');
  // A way out that forgets to stop the database, such as process.exit, still ends it in order.
  const atExit = (): boolean => child.kill('SIGINT');
  process.once('exit', atExit);
  void ended.then(() => process.off('exit', atExit));
  return { port, ended, stop: stopper(child, ended) };
};

export const launchServer = async (
  home: ServerHome,
  logFile: string,
  settings: Readonly<Record<string, string>>,
): Promise<RunningServer> => {
  let log = '';
  for (let attempt = 0; attempt < 3; attempt++) {
    const outcome = await launchOnce(home, logFile, settings);
    if (typeof outcome !== 'string') return outcome;
    log = outcome;
    // Between finding a free port and taking it somebody else may have been quicker.
    if (!isPortRace(log)) break;
  }
  if (isDiskFull(log)) throw refusedForFullDisk(home.cluster);
  throw new StartRefused('DATABASE_BROKEN', `The database did not start (${lastComplaint(log)}); its log is ${logFile}.`);
};
