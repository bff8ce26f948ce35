import { anActor } from '@ledby/kernel';
import { contextOf, ReadPool, Reads } from '@ledby/platform';
import { readFileSync } from 'node:fs';
import { aPortfolio } from '../oracle/portfolio.js';
import { type Headers, LedbyApp } from '../support/ledby-app.js';

/** LEDBY_FLOOD=100000 asks for the flood that was promised to be survived. */
const documents = Number(process.env['LEDBY_FLOOD'] ?? 5_000);
const atOnce = 10;
const mostNames = 400;
const mostPlans = 2_000;

let app: LedbyApp;
let as: Headers;

beforeAll(async () => {
  app = await LedbyApp.start();
  const { funds } = await aPortfolio(app.owner);
  await app.people({ email: 'officer@ledby.test', funds: { OFFICER: [funds[0]] } });
  as = await app.signedIn('officer@ledby.test');
});
afterAll(() => app?.stop());

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** What the connections for reading hold in PostgreSQL, in memory of their own; nothing where the system does not tell. */
async function heldByPostgres(): Promise<number> {
  const { rows } = await app.owner.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'ledby-reads' and datname = current_database()`,
  );
  const own = rows.map(({ pid }) => {
    try {
      return Number(/RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
    } catch {
      return 0;
    }
  });
  return Math.max(0, ...own);
}

/** As many reads at once as there are connections, so that each is asked. */
async function namesOnEachConnection(): Promise<readonly number[]> {
  const statement = { text: `select count(*)::text from pg_prepared_statements, pg_sleep(0.05)`, name: undefined, values: [] };
  const context = contextOf(anActor({ userId: '00000000-0000-7000-8000-000000000000' }));
  return (await Promise.all(Array.from({ length: atOnce }, () => app.app.get(ReadPool).read(context, false, statement)))).map(Number);
}

const documentOf = (place: number) =>
  `{ cycles(first: 2) { nodes { title a${place}: number projects(first: 2) { nodes { id title organisation { name } } } } } }`;

async function flood(from: number, until: number): Promise<void> {
  let next = from;
  const ask = async () => {
    for (let place = next++; place < until; place = next++) {
      // Twice, for a statement gets a name when it comes back.
      for (const times of [1, 2]) {
        const { data, text } = await app.ask(as, documentOf(place));
        if (data === null) {
          throw new Error(`Document ${place} was refused at time ${times}: ${text}`);
        }
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
}

it('keeps nothing without bound of documents that never come back', async () => {
  const half = Math.floor(documents / 2);
  await flood(0, half);
  const middle = { node: process.memoryUsage().rss, postgres: await heldByPostgres() };
  await flood(half, documents);
  const end = { node: process.memoryUsage().rss, postgres: await heldByPostgres() };
  const names = await namesOnEachConnection();
  const plans = app.app.get(Reads).plans.size;
  process.stdout.write(
    `flood of ${documents} documents, each asked twice: ${plans} plans, at most ${Math.max(...names)} named statements a connection, RSS of the process ${megabytes(middle.node)} MB half-way and ${megabytes(end.node)} MB at the end, ` +
      `of the largest reading backend ${megabytes(middle.postgres)} and ${megabytes(end.postgres)} MB\n`,
  );
  expect(plans).toBeLessThanOrEqual(mostPlans);
  expect(Math.max(...names)).toBeLessThanOrEqual(mostNames);
}, 3_600_000);
