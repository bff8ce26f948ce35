import { StartRefused } from '../configuration/start-refused.js';

const signs = ['ENOSPC', 'EDQUOT', '53100', 'No space left on device', 'Disk quota exceeded'];

const codeOf = (failure: unknown): string => (failure instanceof Error && 'code' in failure ? String(failure.code) : '');

/** Node, PostgreSQL and initdb each say it in their own way; a wrapped failure says it in its cause. */
export const isDiskFull = (failure: unknown): boolean => {
  if (typeof failure === 'string') return signs.some(sign => failure.includes(sign));
  if (!(failure instanceof Error)) return false;
  return signs.includes(codeOf(failure)) || isDiskFull(failure.message) || isDiskFull(failure.cause);
};

export const refusedForFullDisk = (folder: string): StartRefused =>
  new StartRefused('DISK_FULL', `The disk that holds ${folder} is full. Free some space and start again; nothing was lost.`);
