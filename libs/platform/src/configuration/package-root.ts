import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const isPackageRoot = (folder: string): boolean => {
  const manifest = path.join(folder, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name === 'ledby';
};

const findPackageRoot = (folder: string): string => {
  if (isPackageRoot(folder)) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('Ledby runs from a folder that holds its package.json.');
  return findPackageRoot(parent);
};

/** The compiler copies no .json, .csv or .sql: files are read from the package itself, alike from sources and from dist. */
export const packageRoot = findPackageRoot(import.meta.dirname);

export const fromPackageRoot = (...segments: readonly string[]): string => path.join(packageRoot, ...segments);
