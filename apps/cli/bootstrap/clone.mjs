import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const root = path.resolve(import.meta.dirname, '../../..');
export const inClone = (...segments) => path.join(root, ...segments);

/** The pinned Node once it is installed; until then the one that npm itself runs on. */
export const pinnedNode = () => (existsSync(inClone('node_modules/.bin/node')) ? inClone('node_modules/.bin/node') : process.execPath);

// Progress goes to stderr: a command's own answer, say JSON, has stdout for itself.
export const say = line => process.stderr.write(`${line}\n`);

/** A failure that is told in one line. */
export class SetupFailed extends Error {}

/** Shows that something is going on: a counting line on a terminal, a line now and then in a log. */
export const whileShowing = async (title, work) => {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const isTerminal = process.stderr.isTTY;
  if (!isTerminal) say(`${title} …`);
  const show = () => (isTerminal ? process.stderr.write(`\r${title} … ${seconds()} s `) : say(`${title} … ${seconds()} s`));
  const timer = setInterval(show, isTerminal ? 500 : 15_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    if (isTerminal) process.stderr.write('\r\u001B[K');
    say(`${title}: ${seconds()} s`);
  }
};

const lockFile = path.join(tmpdir(), `ledby-setup-${createHash('sha256').update(root).digest('hex').slice(0, 12)}.lock`);

const isAlive = pid => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const takeLock = () => {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = Number(existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : 0);
  if (owner > 0 && !isAlive(owner)) rmSync(lockFile, { force: true });
  return false;
};

/** `npm start` and `npm test` of one clone may begin at the same moment: the second waits for the first to install and build. */
const alone = async work => {
  for (let waited = 0; !takeLock(); waited++) {
    if (waited === 5) say('Another command is preparing this clone; waiting for it …');
    await pause(200);
  }
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
};

/** Runs a step, tells a failure in one line, and never shows a stack trace. */
export const prepare = async (isNeeded, work) => {
  try {
    if (!isNeeded()) return;
    await alone(async () => {
      if (isNeeded()) await work();
    });
  } catch (error) {
    say(error instanceof SetupFailed ? error.message : `Ledby could not prepare itself: ${String(error?.message ?? error).split('\n')[0]}`);
    process.exitCode = 1;
  }
};
