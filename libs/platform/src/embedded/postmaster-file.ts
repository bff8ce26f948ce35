import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

export const postmasterFileOf = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** The lines are PostgreSQL's own: pid, folder, start, port, socket folder, address, shared memory, state. */
export const readPostmasterFile = (cluster: string): PostmasterFile | undefined => {
  try {
    const lines = readFileSync(postmasterFileOf(cluster), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
};
