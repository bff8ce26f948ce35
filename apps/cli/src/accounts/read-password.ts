import { BadInput } from '@ledby/kernel';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

const longestFile = 4096;

/** The first line; a file written by an editor ends with a line break that nobody means. */
const firstLine = (whole: string): string => whole.split(/\r?\n/, 1)[0] ?? '';

const fromFile = async (name: string): Promise<string> => {
  const source = name === '-' ? process.stdin : createReadStream(name, { end: longestFile });
  return firstLine(
    await text(source).catch(() => {
      throw new BadInput('The password file cannot be read.');
    }),
  );
};

/** Nothing of what is typed appears on the screen. */
const typed = (question: string): Promise<string> =>
  new Promise((resolve, reject) => {
    process.stderr.write(question);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
    lines.once('SIGINT', () => lines.close());
    lines.once('close', () => reject(new BadInput('No password was given.')));
    lines.question('', answer => {
      resolve(answer);
      lines.close();
      process.stderr.write('\n');
    });
  });

const fromTerminal = async (): Promise<string> => {
  if (!process.stdin.isTTY) {
    throw new BadInput('There is no terminal to ask for the password; give it with --password-file FILE, or - for the standard input.');
  }
  const password = await typed('Password: ');
  if (password !== (await typed('The same again: '))) {
    throw new BadInput('The two passwords differ.');
  }
  return password;
};

/** Never from the command line itself: other users of the machine can read that. */
export const readPassword = (file: string | undefined): Promise<string> => (file === undefined ? fromTerminal() : fromFile(file));
