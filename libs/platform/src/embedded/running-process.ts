import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const hasProc = process.platform === 'linux';

const readProc = (file: string): string | undefined => {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch {
    return undefined;
  }
};

const askPs = (pid: number, column: string): string | undefined => {
  const answer = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
};

const beginningOnLinux = (pid: number): string | undefined => {
  // The program's own name may hold spaces and brackets, so fields are counted after the last bracket.
  const [state, ...fields] =
    readProc(`${pid}/stat`)
      ?.replace(/^.*\) /s, '')
      .split(' ') ?? [];
  const ticksSinceBoot = fields[18];
  if (ticksSinceBoot === undefined || state === 'Z' || state === 'X') return undefined;
  return `${readProc('sys/kernel/random/boot_id')?.trim()}:${ticksSinceBoot}`;
};

const beginningElsewhere = (pid: number): string | undefined => (askPs(pid, 'stat')?.startsWith('Z') ? undefined : askPs(pid, 'lstart'));

/** When a living process began; undefined when it is gone. Process ids are reused, a pair of id and beginning is not. */
export const beginningOf = (pid: number): string | undefined => (hasProc ? beginningOnLinux(pid) : beginningElsewhere(pid));

/** The command line with single spaces between its words; empty when the process is gone or hidden from us. */
export const commandOf = (pid: number): string =>
  hasProc ? (readProc(`${pid}/cmdline`)?.replaceAll('\0', ' ') ?? '') : `${askPs(pid, 'command') ?? ''} `;
