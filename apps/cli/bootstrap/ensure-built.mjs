import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inClone, pinnedNode, prepare, root, SetupFailed, whileShowing } from './clone.mjs';

// Measurements and attacks run from what is compiled of the tests; all else is served without them.
const hasTests = process.argv.includes('--with-tests');
const config = hasTests ? 'tsconfig.json' : 'tsconfig.build.json';
const notes = { served: inClone('dist/.built'), withTests: inClone('dist/.built-with-tests') };
const builtFile = hasTests ? notes.withTests : notes.served;
const folders = ['apps/api', 'apps/cli', 'apps/worker', 'libs', 'migrations', ...(hasTests ? ['test'] : [])];
const files = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

const isOfTests = name => /\.(spec|arbitraries|builders)\.ts$/.test(name);

const filesBelow = (folder, isWanted) =>
  existsSync(inClone(folder))
    ? readdirSync(inClone(folder), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && isWanted(entry.name))
        .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
    : [];

const sources = () =>
  [...files, ...folders.flatMap(folder => filesBelow(folder, name => /\.(ts|json)$/.test(name) && (hasTests || !isOfTests(name))))].sort();

/** Every source with its size and date: a file that was added, removed or put back to an older state counts as well. */
const fingerprint = () => {
  const lines = sources().map(file => {
    const { size, mtimeMs } = statSync(inClone(file));
    return `${file} ${size} ${mtimeMs}`;
  });
  return createHash('sha256').update(lines.join('\n')).digest('hex');
};

const isBuilt = () => existsSync(builtFile) && readFileSync(builtFile, 'utf8') === fingerprint();

/** The compiler leaves the output of a removed source behind; a removed migration, say, would still run. */
const removeOrphans = () => {
  const hasSource = output => existsSync(inClone(output.endsWith('.json') ? output : output.replace(/\.js(\.map)?$/, '.ts')));
  const outputs = filesBelow('dist', name => /\.(js|js\.map|json)$/.test(name)).map(file => path.relative('dist', file));
  for (const output of outputs.filter(name => !hasSource(name))) rmSync(inClone('dist', output));
};

const compile = () =>
  new Promise((resolve, reject) => {
    const child = spawn(pinnedNode(), [inClone('node_modules/@nestjs/cli/bin/nest.js'), 'build', 'api', '--path', config], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk));
    child.once('error', reject);
    child.once('close', code => resolve({ code, said }));
  });

const build = async () => {
  const before = fingerprint();
  // Without the note of a good build the rest is worth nothing: the incremental state may speak of files that are gone.
  const isGood = Object.values(notes).some(note => existsSync(note));
  for (const note of isGood ? Object.values(notes) : [inClone('dist')]) rmSync(note, { recursive: true, force: true });
  const { code, said } = await whileShowing('Compiling', compile);
  if (code !== 0) {
    process.stderr.write(said);
    throw new SetupFailed('The sources do not compile, so nothing was started.');
  }
  removeOrphans();
  mkdirSync(inClone('dist'), { recursive: true });
  writeFileSync(builtFile, before);
};

await prepare(() => !isBuilt(), build);
