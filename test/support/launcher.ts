import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.join(import.meta.dirname, '../..');

export type Ended = { readonly code: number | null; readonly lines: readonly string[] };

/** One Ledby as an operator sees it: a process that prints, answers and ends. */
export class Launched {
  private printed = '';
  private complained = '';
  private readonly began = Date.now();
  readonly ended: Promise<Ended>;

  constructor(
    readonly child: ChildProcess,
    readonly address: string,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => (this.printed += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.complained += chunk.toString()));
    this.ended = new Promise(resolve =>
      child.once('close', code => resolve({ code, lines: this.complained.split('\n').filter(line => line !== '') })),
    );
  }

  get output(): string {
    return this.printed;
  }

  /** Answers after how many seconds it was ready. */
  async ready(): Promise<number> {
    while (!this.printed.includes('Ledby is ready')) {
      if (this.child.exitCode !== null) throw new Error(`Ledby ended before it was ready: ${this.complained}`);
      await pause(20);
    }
    return (Date.now() - this.began) / 1000;
  }

  async isAnswering(): Promise<boolean> {
    const ask = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query: '{ __typename }' }) };
    return (await fetch(`${this.address}/graphql`, ask)).ok;
  }

  /** As Ctrl-C does. */
  interrupt(): Promise<Ended> {
    this.child.kill('SIGINT');
    return this.ended;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

const freePort = (): Promise<number> =>
  new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Starts what `npm start` starts, each time on a port of its own, with nothing of our environment but what a test says. */
export class Launcher {
  readonly folder: string;
  private readonly launched: Launched[] = [];

  constructor() {
    const built = spawnSync('node', ['apps/cli/bootstrap/ensure-built.mjs'], { cwd: root, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
    this.folder = mkdtempSync(path.join(tmpdir(), 'ledby-start-'));
    // Run by root the database has a user of its own, who has to pass through.
    chmodSync(this.folder, 0o711);
  }

  async start(settings: Readonly<Record<string, string>> = {}): Promise<Launched> {
    const port = settings['PORT'] ?? String(await freePort());
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: port, LEDBY_DATA: this.folder, LEDBY_DEMO: '0', ...settings };
    // The start has to do without the settings of a test run.
    const child = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const launched = new Launched(child, `http://127.0.0.1:${port}`);
    this.launched.push(launched);
    return launched;
  }

  /** The process of the database in the folder, if one is noted there. */
  get databasePid(): number | undefined {
    const file = path.join(this.folder, 'postgres', 'postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
  }

  async clear(): Promise<void> {
    for (const launched of this.launched)
      if (launched.child.exitCode === null && launched.child.signalCode === null) await launched.interrupt();
    if (this.databasePid !== undefined) {
      process.kill(this.databasePid, 'SIGQUIT');
      await pause(500);
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
