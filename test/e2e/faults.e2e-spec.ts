import { prepareDatabase, ReadPool } from '@ledby/platform';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';
import type { LedbyApp } from '../support/ledby-app.js';

let app: LedbyApp;
let as: DemoApp['as'];

beforeAll(async () => {
  ({ app, as } = await aDemoApp());
}, 120_000);
afterAll(() => app.stop());

const projects = '{ projects(first: 1) { totalCount } }';
const held = async <T>(table: string, during: () => Promise<T>): Promise<T> => {
  await app.owner.query('begin');
  await app.owner.query(`lock table ${table} in access exclusive mode`);
  try {
    return await during();
  } finally {
    await app.owner.query('rollback');
  }
};
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

it('outlives a connection that breaks while it reads', async () => {
  const broken = await held('project', async () => {
    const waiting = app.ask(as.officer, projects);
    await pause(300);
    await app.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ledby-reads' and datname = current_database()`,
    );
    return waiting;
  });
  expect(broken.errors[0]?.extensions.code).toBe('UNAVAILABLE');
  expect((await app.ask(as.officer, projects)).errors).toEqual([]);
});

it('reads on after the server has forgotten every named statement', async () => {
  const ask = () => app.ask(as.officer, projects);
  await Promise.all(Array.from({ length: 30 }, ask));
  const pool = Reflect.get(app.app.get(ReadPool), 'pool') as pg.Pool;
  const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
  await Promise.all(clients.map(client => client.query('deallocate all')));
  clients.forEach(client => client.release());
  await Promise.all(Array.from({ length: 30 }, ask));
  expect((await Promise.all(Array.from({ length: 30 }, ask))).flatMap(({ errors }) => errors)).toEqual([]);
});

it('does not count those who hung up before it knew who they are', async () => {
  const headers = await app.signedIn('trustee@ledby.test');
  await app.owner.query(`update account_session set updated_at = now()`);
  await held('account_session', async () => {
    const controller = new AbortController();
    const calls = Array.from({ length: 120 }, () =>
      fetch(`${app.url}/graphql`, {
        method: 'POST',
        signal: controller.signal,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: projects }),
      }).catch(() => undefined),
    );
    await pause(500);
    controller.abort();
    await Promise.all(calls);
    await pause(200);
  });
  await pause(500);
  expect((await app.ask(headers, projects)).errors).toEqual([]);
});

it.each([
  ['too long', 'e'.repeat(201)],
  ['of too many words', Array.from({ length: 13 }, (_, place) => `w${place}`).join(' ')],
])('refuses a search that is %s, at once', async (_, search) => {
  const { errors } = await app.ask(as.analyst, 'query ($search: String) { grants(filter: { search: $search }) { totalCount } }', {
    search,
  });
  expect(errors[0]?.extensions).toEqual({ code: 'BAD_INPUT', field: 'search' });
});

it('tells nothing of a standing whose term is over, even before it is cleared away', async () => {
  const { rows } = await app.owner.query<{ title: string }>(
    `update restricted.leadership_standing s set valid_until = now() - interval '1 day' from project p
     where p.fund_id = s.fund_id and p.id = s.project_id and s.audience = 'INTERNAL' and s.level = 'SURVIVOR_LED' returning p.title`,
  );
  const { data } = await app.ask(
    as.officer,
    'query ($search: String) { projects(filter: { search: $search }) { nodes { title leadership { level } } } }',
    {
      search: rows[0]?.title.split(' ').slice(0, 6).join(' '),
    },
  );
  expect(
    data.projects.nodes
      .filter(({ title }: { title: string }) => title === rows[0]?.title)
      .map(({ leadership }: { leadership: unknown }) => leadership),
  ).toContain(null);
});

it('lets several instances start on one new database at the same time', async () => {
  const url = new URL(app.database.ownerUrl);
  url.pathname = '/several_starts';
  await app.owner.query('create database several_starts');
  const folder = mkdtempSync(path.join(tmpdir(), 'ledby-starts-'));
  try {
    const place = { databaseAppUrl: undefined, environment: 'test', folder, secret: 'a-secret-for-tests-of-at-least-32-signs' } as const;
    const prepared = await Promise.all([1, 2, 3].map(() => prepareDatabase(url.toString(), place)));
    expect(prepared.map(({ applied }) => applied.length > 0).filter(Boolean)).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
    await app.owner.query('drop database several_starts with (force)');
  }
});
