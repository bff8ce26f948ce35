import { type LogLevel, ServiceLog } from '@ledby/platform';
import { mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';

export type LogOptions = { readonly level: LogLevel; readonly to: 'file' | 'stdout'; readonly folder: string };

export type OpenLog = { readonly log: ServiceLog; readonly close: () => Promise<void> };

const largestFile = 50_000_000;

const putAside = (file: string): void => {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestFile) {
    renameSync(file, `${file}.1`);
  }
};

/** A person at a terminal reads the progress there and the log in a file; a container wants its lines on stdout. */
export function openLog(options: LogOptions | undefined): OpenLog {
  if (options === undefined) {
    return { log: ServiceLog.silent(), close: () => Promise.resolve() };
  }
  const { level, to, folder } = options;
  const logs = path.join(folder, 'logs');
  const file = path.join(logs, 'ledby.log');
  if (to === 'file') {
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    putAside(file);
  }
  const destination = pino.destination({ dest: to === 'file' ? file : 1, mode: 0o600, sync: false, minLength: 4096, periodicFlush: 1000 });
  const close = () =>
    new Promise<void>(resolve => {
      destination.once('close', resolve);
      destination.end();
    });
  return { log: ServiceLog.to(destination, level), close };
}
