import { spawn } from 'node:child_process';
import { inClone, root } from '../bootstrap/clone.mjs';

/** Runs a tool of the clone on the Node at hand; with `isShown` its words go to the terminal as they come. */
export const runTool = (file, words, { environment = {}, isShown = false } = {}) =>
  new Promise((resolve, reject) => {
    const output = isShown ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, [inClone('node_modules', file), ...words], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', output, output],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (said += chunk));
    child.once('error', reject);
    child.once('close', code => resolve({ isGood: code === 0, said }));
  });

const lastLines = 200;

/** What a failing tool said is the list of problems, from its end where tools sum up. */
export const toolStep =
  (file, ...words) =>
  async () => {
    const { isGood, said } = await runTool(file, words);
    return { problems: isGood ? [] : said.trimEnd().split('\n').slice(-lastLines) };
  };
