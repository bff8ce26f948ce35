import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { StartRefused } from '../configuration/start-refused.js';
import { isDiskFull, refusedForFullDisk } from '../embedded/disk-full.js';

const withoutPasswords = (text: string): string => text.replaceAll(/(\w+:\/\/[^\s:/@]*):[^\s@]*@/g, '$1:…@');

const keepDetails = (failure: unknown, file: string): boolean => {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const details = failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
    appendFileSync(file, `${new Date().toISOString()} ${withoutPasswords(details)}\n`, { mode: 0o600 });
    return true;
  } catch {
    return false;
  }
};

/** Turns whatever went wrong into one line. What nobody foresaw keeps its stack trace, in a file that only its owner reads. */
export const explainFailure = (failure: unknown, folder: string): StartRefused => {
  // Asked first: a full disk shows up inside other refusals too, a migration's for one.
  if (isDiskFull(failure)) return refusedForFullDisk(folder);
  if (failure instanceof StartRefused) return failure;
  const file = path.join(folder, 'logs', 'failures.log');
  const where = keepDetails(failure, file) ? `the details are in ${file}` : 'and its details could not be written down';
  return new StartRefused('UNEXPECTED', `Ledby could not go on because of an unforeseen failure; ${where}.`, { cause: failure });
};
