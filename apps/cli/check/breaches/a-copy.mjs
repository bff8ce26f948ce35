import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inClone, root } from '../../bootstrap/clone.mjs';

const git = (folder, ...words) => {
  const { status, stdout, stderr } = spawnSync('git', words, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`git ${words[0]}: ${stderr.trim()}`);
  return stdout;
};

const ownFiles = () =>
  git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
    .split('\0')
    .filter(file => file !== '' && existsSync(inClone(file)));

/** The tree as it stands, with a history of one commit; what is planted in it never touches the real one. */
export const makeCopy = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledby-breaches-'));
  for (const file of ownFiles()) cpSync(inClone(file), path.join(folder, file));
  symlinkSync(inClone('node_modules'), path.join(folder, 'node_modules'));
  git(folder, 'init', '-q');
  git(folder, 'add', '-A');
  git(folder, '-c', 'user.name=breaches', '-c', 'user.email=breaches@ledby.test', 'commit', '-qm', 'as it stands');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

const read = file => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/** Plants; answers how to take it out again. */
export const plant = (folder, plants) => {
  const undo = [];
  for (const { file, change } of plants) {
    const place = path.join(folder, file);
    const before = read(place);
    const text = change(before);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
    undo.unshift(() => (before === undefined ? rmSync(place) : writeFileSync(place, before)));
  }
  return () => undo.forEach(step => step());
};

export const runCheck = (folder, ...steps) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/cli/check/check.mjs', ...steps], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { isGood: status === 0, said: `${stdout}${stderr}` };
};
