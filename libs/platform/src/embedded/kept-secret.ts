import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const writeDurably = (file: string, text: string): void => {
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    writeSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** A secret that lives in the folder, readable by its owner alone: made once, whole or not at all. */
export const keptSecret = (folder: string, name: string): string => {
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    const draft = `${file}.new-${process.pid}-${randomBytes(4).toString('hex')}`;
    try {
      writeDurably(draft, `${randomBytes(32).toString('base64url')}\n`);
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return readFileSync(file, 'utf8').trim();
};
