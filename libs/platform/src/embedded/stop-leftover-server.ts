import { readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { StartRefused } from '../configuration/start-refused.js';
import { postmasterFileOf, readPostmasterFile } from './postmaster-file.js';
import { commandOf } from './running-process.js';

const isOnLinux = process.platform === 'linux';

const cwdOf = (pid: number): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
};

/** Only a program called postgres that was started on this very folder is ours to stop, whatever a stale pid file says. */
export const isServerOf = (pid: number, cluster: string): boolean => {
  const command = commandOf(pid);
  // A server works inside its folder, so a clone that was reached by another path or renamed meanwhile is recognised too.
  return command.includes('/postgres -D ') && (isOnLinux ? cwdOf(pid) === realpathSync(cluster) : command.includes(`-D ${cluster} `));
};

/** Backends outlive a killed postmaster for a moment; starting beside them could damage the data. Elsewhere than on Linux PostgreSQL guards it alone. */
const hasWorkers = (cluster: string): boolean => {
  if (!isOnLinux) return false;
  const home = realpathSync(cluster);
  return readdirSync('/proc').some(entry => /^\d+$/.test(entry) && cwdOf(Number(entry)) === home);
};

const waitUntil = async (isDone: () => boolean, seconds: number): Promise<boolean> => {
  const deadline = Date.now() + seconds * 1000;
  while (!isDone()) {
    if (Date.now() > deadline) return false;
    await pause(50);
  }
  return true;
};

const endServer = async (pid: number, cluster: string): Promise<void> => {
  for (const [signal, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
  ] as const) {
    process.kill(pid, signal);
    if (await waitUntil(() => !isServerOf(pid, cluster), seconds)) return;
  }
  throw new StartRefused(
    'DATABASE_BROKEN',
    `A PostgreSQL left over from an earlier start (process ${pid}) does not stop. End it and start again.`,
  );
};

/** After a kill -9 of Ledby its database runs on alone; the caller holds the instance lock, so nobody uses it. */
export const stopLeftoverServer = async (cluster: string, onProgress: (line: string) => void): Promise<void> => {
  const found = readPostmasterFile(cluster);
  if (found === undefined) return;
  if (isServerOf(found.pid, cluster)) {
    onProgress('Stopping the database left over from an interrupted start');
    await endServer(found.pid, cluster);
  }
  if (!(await waitUntil(() => !hasWorkers(cluster), 30))) {
    throw new StartRefused('DATABASE_BROKEN', `Some process still works in ${cluster}. End it and start again.`);
  }
  // PostgreSQL would take any living process with the recorded number for a rival, and numbers are soon reused in containers.
  rmSync(postmasterFileOf(cluster), { force: true });
};
