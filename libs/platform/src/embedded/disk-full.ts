import { StartRefused } from '../configuration/start-refused.js';
import { codeOf } from './failure-code.js';

const signs = ['ENOSPC', 'EDQUOT', '53100', 'No space left on device', 'Disk quota exceeded'];

/** Node, PostgreSQL and initdb each say it in their own way; a wrapped failure says it in its cause. */
export const isDiskFull = (failure: unknown): boolean => {
  if (typeof failure === 'string') return signs.some(sign => failure.includes(sign));
  if (typeof failure !== 'object' || failure === null) return false;
  const { message, cause }: { message?: unknown; cause?: unknown } = failure;
  return signs.includes(codeOf(failure)) || isDiskFull(message) || isDiskFull(cause);
};

export const refusedForFullDisk = (folder: string): StartRefused =>
  new StartRefused('DISK_FULL', `The disk that holds ${folder} is full. Free some space and start again; nothing was lost.`);
