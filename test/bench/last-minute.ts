import { globalIdOf } from '@ledby/kernel';
import { createDemoAccounts } from '@ledby/identity';
import { admitApplication, migrate, startEmbedded } from '@ledby/platform';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Target } from './load.js';
import { launch } from './stage.js';

const port = 34_104;
const secret = 'the-secret-of-a-benchmark-that-nobody-keeps';
const uuid = (kind: number, place: number) => `0e00000${kind}-0000-7000-8000-${String(place).padStart(12, '0')}`;

/** Two funds alike, one for each contender: each has a call and a signed-off application of every organisation. */
export const funds = { ledby: uuid(1, 1), byHand: uuid(1, 2) } as const;
export const applicationOf = (fund: keyof typeof funds, place: number): string => uuid(fund === 'ledby' ? 5 : 6, place);
export const publicIdOf = (fund: keyof typeof funds, place: number): string => globalIdOf('apl', funds[fund], applicationOf(fund, place));

const texts = Array.from({ length: 10 }, (_, place) => `text_${place}`);
const asked = texts.map(key => ({
  key,
  type: 'LONG_TEXT',
  title: { en: key },
  sensitivity: 'INTERNAL',
  isRequired: true,
  mostWords: 500,
}));
const amount = { key: 'amount', type: 'MONEY', title: { en: 'Amount' }, sensitivity: 'INTERNAL', isRequired: true, currencies: ['USD'] };
const form = {
  title: { en: 'Form' },
  languages: ['en'],
  sections: [{ key: 'all', title: { en: 'All' }, questions: [...asked, amount] }],
  requested: 'amount',
};
const paragraph = 'Safe shelter, legal advice and company on the way to court, by people who know the way. '.repeat(12).trim();

const statements = (submissions: number): readonly (readonly [text: string, values: readonly unknown[]])[] => [
  [`insert into funder (id, code, name) values ($1, 'BENCH', 'Funder')`, [uuid(0, 1)]],
  [
    `insert into organisation (id, name, search_text) select ('0e000003-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Organisation ' || n, 'organisation' from generate_series(1, $1::int) n`,
    [submissions],
  ],
  ...Object.entries(funds).flatMap(([name, fund], place): (readonly [string, readonly unknown[]])[] => {
    const [cycle, window, frm, version] = [7, 2, 8, 9].map(kind => uuid(kind, place + 1));
    return [
      [`insert into fund (id, funder_id, code, name) values ($1, $2, $3, $3)`, [fund, uuid(0, 1), name]],
      [`insert into grant_cycle (fund_id, id, number, title, status) values ($1, $2, '1', 'Cycle', 'OPEN')`, [fund, cycle]],
      [
        `insert into funding_window (fund_id, id, cycle_id, code, title, kind, status, currency) values ($1, $2, $3, 'W', 'Window', 'SHORT_TERM', 'OPEN', 'USD')`,
        [fund, window, cycle],
      ],
      [`insert into form (fund_id, id, code, title) values ($1, $2, 'F', 'Form')`, [fund, frm]],
      [
        `insert into form_version (fund_id, id, form_id, number, status, title, definition, mistakes, json_schema, texts, edited_at, published_at) values ($1, $2, $3, 1, 'PUBLISHED', 'Form', $4, '[]', '{}', '{}', now(), now())`,
        [fund, version, frm, JSON.stringify(form)],
      ],
      [
        `insert into call_for_proposals (fund_id, id, form_version_id, kind, stage, status, is_public, currency, zone, opens_at, opens_local, closes_at, closes_local, published_at, edited_by, edited_at, checked_by)
           select $1, $2, $3, 'OPEN', 'SINGLE', 'PUBLISHED', true, 'USD', 'UTC', now(), '2026-01-01T00:00:00', now() + interval '1 hour', '2027-01-01T00:00:00', now(), p.one, now(), p.two
             from (select min(id::text)::uuid as one, max(id::text)::uuid as two from account_user) p`,
        [fund, window, version],
      ],
      [
        `insert into application (fund_id, id, window_id, organisation_id, form_version_id, language, title, status, announced_status, certified_by, certified_at)
           select $1, (left($5, 9) || '0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $2, ('0e000003-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $3, 'en', 'Refuge', 'CERTIFIED', 'CERTIFIED',
             (select min(id::text)::uuid from account_user), now() from generate_series(1, $4::int) n`,
        [fund, window, version, submissions, place === 0 ? '0e000005-' : '0e000006-'],
      ],
      [
        `insert into answer (fund_id, id, application_id, organisation_id, question, section, value, sensitivity, identifies, saved_at, saved_by, version)
           select a.fund_id, gen_random_uuid(), a.id, a.organisation_id, q.key, 'all', case when q.key = 'amount' then '{"amount": "18000.00", "currency": "USD"}'::jsonb else to_jsonb($3::text) end, 'INTERNAL', false, now(), a.certified_by, 1
             from application a cross join unnest($2::text[]) q (key) where a.fund_id = $1`,
        [fund, [...texts, 'amount'], paragraph],
      ],
    ];
  }),
];

export type LastMinute = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** One person a connection, each with the applications of some organisations. */
  readonly targets: readonly Target[];
  readonly end: () => Promise<void>;
};

async function signIn(email: string, password: string): Promise<Target> {
  const response = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return { port, path: '/graphql', headers: { cookie: (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' } };
}

/** A database with everything ready to be handed in, and Ledby before it. */
export async function setLastMinute(submissions: number, connections: number, say: (line: string) => void): Promise<LastMinute> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledby-deadline-'));
  chmodSync(folder, 0o711);
  const database = await startEmbedded({ folder, settings: { max_connections: '150', max_wal_size: '4GB' } });
  await migrate(database.url);
  const appUrl = await admitApplication(database.url, secret);
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const people = Array.from({ length: connections }, (_, place) => ({
    email: `person-${place}@bench.test`,
    name: 'Somebody',
    password: 'bench-ledby-2026',
  }));
  const [first, ...more] = statements(submissions);
  for (const [text, values] of [first, more[0]].filter(statement => statement !== undefined)) await owner.query(text, [...values]);
  await createDemoAccounts(
    owner,
    people.map((person, place) => ({
      ...person,
      organisations: {
        OWNER: Array.from({ length: Math.ceil(submissions / connections) }, (_, turn) => place + 1 + turn * connections)
          .filter(each => each <= submissions)
          .map(each => uuid(3, each)),
      },
    })),
  );
  for (const [text, values] of more.slice(1)) await owner.query(text, [...values]);
  await owner.query('vacuum analyze');
  await owner.query('checkpoint');
  await owner.end();
  say(`  ${submissions} applications of ${connections} people are signed off and wait`);
  const child = await launch('serve-ledby.js', appUrl, port);
  const targets = [];
  for (const { email, password } of people) targets.push(await signIn(email, password));
  const end = async () => {
    child.removeAllListeners('exit');
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
    await database.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ownerUrl: database.url, appUrl, targets, end };
}
