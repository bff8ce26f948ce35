import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

export type Said = { readonly code: number | null; readonly output: string; readonly complaints: string };

/** `npm run ledby -- ...` as an operator runs it, in a folder of its own, on a given database. */
export class CommandLine {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'ledby-command-'));

  constructor(private readonly settings: Readonly<Record<string, string>>) {
    const built = spawnSync('node', ['apps/cli/bootstrap/ensure-built.mjs'], { cwd: root, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
  }

  run(args: readonly string[], input = ''): Promise<Said> {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'test', ...this.settings };
    const child = spawn(process.execPath, [path.join(root, 'dist/apps/cli/src/main.js'), ...args], { cwd: this.folder, env });
    let [output, complaints] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    child.stdin.end(input);
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', code => resolve({ code, output, complaints }));
    });
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
