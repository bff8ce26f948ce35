import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartRefused } from '../configuration/start-refused.js';
import { codeOf } from './failure-code.js';

/** Raised when the meaning of a file in the data folder changes; the schema inside the database has its own history. */
const layout = 1;

const isRoot = (): boolean => process.getuid?.() === 0;

const makeFolder = (folder: string): void => {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Started by root the database runs as another user, who has to pass through without being able to look around.
  chmodSync(folder, isRoot() ? 0o711 : 0o700);
};

const checkLayout = (folder: string): void => {
  const file = path.join(folder, 'version');
  if (!existsSync(file)) {
    writeFileSync(file, `${layout}\n`);
    return;
  }
  const found = Number(readFileSync(file, 'utf8').trim());
  if (found <= layout) return;
  throw new StartRefused(
    'FOLDER_NEWER',
    `The data folder ${folder} was written by a newer version of Ledby. Start that version, or set LEDBY_DATA to another folder.`,
  );
};

/** Makes the folder on the first start; refuses one that a newer Ledby wrote before anything in it is touched. */
export const prepareDataFolder = (folder: string): void => {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    mkdirSync(path.join(folder, 'logs'), { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = codeOf(error);
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT', 'ENAMETOOLONG'].includes(code)) throw error;
    throw new StartRefused(
      'FOLDER_UNUSABLE',
      `The data folder ${folder} cannot be written (${code}). Give this user the right to, or set LEDBY_DATA.`,
    );
  }
  checkLayout(folder);
};
