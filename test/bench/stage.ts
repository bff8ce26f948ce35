import { createDemoAccounts } from '@ledby/identity';
import { admitApplication, migrate, startEmbedded } from '@ledby/platform';
import { type ChildProcess, fork } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Case, casesAt, type Contender, deepQuestion, rowId } from './cases.js';
import { ask, type Target } from './load.js';
import { benchFund, portfolioStatements } from './portfolio-sql.js';

const ports: Readonly<Record<Contender, number>> = { ledby: 34_101, postgraphile: 34_102, raw: 34_103 };
const officer = { email: 'officer@bench.test', password: 'bench-ledby-2026' };

export type Stage = {
  readonly ownerUrl: string;
  readonly targets: Readonly<Record<Contender, Target>>;
  readonly memoryOf: (contender: Contender) => number;
  readonly end: () => Promise<void>;
};

export function launch(script: string, url: string, port: number): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, script), [url, String(port)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', code => reject(new Error(`${script} ended with ${code}.`)));
  });
}

async function load(ownerUrl: string, projects: number, say: (line: string) => void): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const started = performance.now();
  for (const statement of portfolioStatements(projects)) {
    await owner.query(statement);
  }
  await createDemoAccounts(owner, [{ ...officer, name: 'An officer', funds: { OFFICER: [benchFund] } }] as never);
  await owner.query('vacuum analyze');
  await owner.query('checkpoint');
  await owner.end();
  say(`  ${projects.toLocaleString('en')} projects loaded in ${((performance.now() - started) / 1000).toFixed(0)} s`);
}

async function signIn(port: number): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(officer),
  });
  return { cookie: (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' };
}

/** A database with a portfolio of this size and the three contenders before it, each a process of its own. */
export async function setStage(
  projects: number,
  say: (line: string) => void,
  contenders: readonly Contender[] = ['ledby', 'postgraphile', 'raw'],
): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledby-bench-'));
  chmodSync(folder, 0o711);
  const database = await startEmbedded({ folder, settings: { shared_buffers: '2GB', max_wal_size: '8GB' } });
  await migrate(database.url);
  const appUrl = await admitApplication(database.url, 'the-secret-of-a-benchmark-that-nobody-keeps');
  await load(database.url, projects, say);
  const children = new Map<Contender, ChildProcess>();
  for (const contender of contenders) {
    children.set(contender, await launch(`serve-${contender}.js`, contender === 'ledby' ? appUrl : database.url, ports[contender]));
  }
  const headers = await signIn(ports.ledby);
  const end = async () => {
    for (const child of children.values()) {
      child.removeAllListeners('exit');
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    await database.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    ownerUrl: database.url,
    targets: {
      ledby: { port: ports.ledby, path: '/graphql', headers },
      postgraphile: { port: ports.postgraphile, path: '/graphql', headers: {} },
      raw: { port: ports.raw, path: '/', headers: {} },
    },
    memoryOf: contender => residentMegabytes(children.get(contender)?.pid ?? 0),
    end,
  };
}

const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;

/** The cursor behind so many rows, found by walking there. */
async function cursorAt(target: Target, rows: number, question: (after: string | null) => string): Promise<string> {
  const agent = new Agent({ keepAlive: true });
  let after: string | null = null;
  for (let read = 0; read < rows; read += 100) {
    const answer = JSON.parse(await ask(target, JSON.stringify({ query: question(after) }), agent)) as {
      data: { page: { pageInfo: { endCursor: string } } };
    };
    after = answer.data.page.pageInfo.endCursor;
  }
  agent.destroy();
  return after ?? '';
}

const farInside = 10_000;

/** The cases as asked of this stage, with the cursors of each contender that takes part. */
export async function casesOn(
  { targets }: Stage,
  size: number,
  contenders: readonly Contender[] = ['ledby', 'postgraphile'],
): Promise<readonly Case[]> {
  const rows = Math.min(farInside, Math.floor(size / 2));
  return casesAt({
    ledby: await cursorAt(targets.ledby, rows, deepQuestion.ledby),
    postgraphile: contenders.includes('postgraphile') ? await cursorAt(targets.postgraphile, rows, deepQuestion.postgraphile) : '',
    id: rowId('0e000000', rows),
  });
}
