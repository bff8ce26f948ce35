import { globalIdOf } from '@ledby/kernel';
import { prepareJobs, ScheduledJobs, ServiceLog } from '@ledby/platform';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import { aFund } from '../support/an-attestation.js';
import { type Canary, formsOfId, type Nest, nestCanaries } from '../support/canaries.js';
import { type Headers, LedbyApp } from '../support/ledby-app.js';
import { everyRow, knocksOf, questionsOf, watchStatements } from '../support/sweep.js';

let ledby: LedbyApp;
let fundId: string;
let nest: Nest;
const as: Record<string, Headers> = { anonymous: {} };
const lines: string[] = [];
const heard: { readonly who: string; readonly asked: string; readonly answer: string }[] = [];
const running = new Set<string>();

const person = async (name: string, roles: object) => {
  const email = `${name}-${randomUUID()}@ledby.test`;
  await ledby.people({ email, ...roles });
  return (as[name] = await ledby.signedIn(email));
};

/** In one way and in every other that it might be written. */
const found = (canaries: readonly Canary[], text: string) => canaries.filter(canary => text.includes(canary.text)).map(({ of }) => of);
const all = () => [...nest.canaries, ...nest.ids.flatMap(id => formsOfId(fundId, id))];

beforeAll(async () => {
  ledby = await LedbyApp.start({ log: ServiceLog.to({ write: line => void lines.push(line) }, 'trace') });
  [fundId] = [await aFund(ledby), await prepareJobs(ledby.database.ownerUrl)];
  nest = await nestCanaries(ledby, fundId, id => person('owner', { organisations: { OWNER: [id] } }));
  const { attested } = nest;
  const other = randomUUID();
  await ledby.owner.query(`insert into organisation (id, name, search_text) values ($1, 'Other', 'other')`, [other]);
  await person('officer', { funds: { OFFICER: [fundId] } });
  await person('privacy', { funds: { DATA_PROTECTION: [fundId] } });
  for (const role of ['ANALYST', 'FINANCE', 'TRUSTEE', 'REVIEWER']) {
    await person(role.toLowerCase(), { funds: { [role]: [fundId] } });
  }
  await person('administrator', { isAdministrator: true, funds: { OFFICER: [fundId] } });
  await person('stranger', { funds: { OFFICER: [await aFund(ledby)], DATA_PROTECTION: [await aFund(ledby)] } });
  await person('neighbour', { organisations: { OWNER: [other] } });
  await person('viewer', { organisations: { VIEWER: [attested.organisationId] } });
  await person('nobody', {});
}, 120_000);
afterAll(() => ledby?.stop());

/** Reminders in neutral words, written to the people of the organisation: its viewer is one of them. */
const ownNotices = 'organisationNotices';

const belowOfficer = [
  'analyst',
  'finance',
  'trustee',
  'reviewer',
  'administrator',
  'stranger',
  'neighbour',
  'viewer',
  'nobody',
  'anonymous',
];

async function hear(who: string, path: string, init: RequestInit, asked: string): Promise<string> {
  const response = await fetch(`${ledby.url}${path}`, { redirect: 'manual', ...init, headers: { ...as[who], ...init.headers } });
  const answer = `${response.status} ${JSON.stringify([...response.headers])} ${await response.text()}`;
  heard.push({ who, asked, answer });
  return answer;
}
const question = (who: string, query: string, variables: object = {}) =>
  hear(
    who,
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) },
    query,
  );

const schema = () => ledby.app.get(GraphQLSchemaHost).schema;
const codes = ['std', 'att', 'pac', 'sal', 'pap'] as const;
const publicIds = () => {
  const { organisationId } = nest.attested;
  return [globalIdOf('fnd', fundId), globalIdOf('org', organisationId), globalIdOf('prj', fundId, nest.projectId)].concat(
    codes.flatMap(code => nest.ids.slice(0, 40).map(id => globalIdOf(code, fundId, id))),
  );
};
const expected = (field: string): readonly string[] => {
  const [fund = '', organisation = '', project = ''] = publicIds();
  const facts = publicIds()
    .slice(3)
    .filter((_, place) => place % 41 === 0);
  const known: Record<string, readonly string[]> = {
    fund: [fund],
    organisation: [organisation],
    project: [project],
    node: [organisation, project, ...facts],
  };
  return known[field] ?? [fund, ...facts];
};

it('is heard by officers and data protection, or there would be nothing to look for', async () => {
  const query = `{ leadershipStandings(first: 5) { nodes { id level validUntil basis { seatsTotal } } } safeguardingAlerts(first: 5) { nodes { raisedAt code activity { kind } } } }`;
  expect(new Set(found(nest.canaries, `${await question('officer', query)}${await question('privacy', query)}`)).size).toBeGreaterThan(2);
  heard.length = 0;
});

it('is not heard below them: every field to the third level, every mutation, bad input, pages and files', async () => {
  const questions = questionsOf(schema(), expected);
  const stop = watchStatements(ledby.owner, running);
  let refused = 0;
  for (const who of belowOfficer) {
    for (const query of questions) {
      refused += /BAD_QUERY|TOO_LARGE|"INTERNAL"/.test(await question(who, query)) ? 1 : 0;
    }
    for (const id of ['analyst', 'administrator', 'stranger', 'viewer'].includes(who)
      ? publicIds().filter((_, place) => place % 43 === 3)
      : []) {
      for (const { query, variables } of knocksOf(schema(), id)) {
        await question(who, query, variables);
      }
    }
    await question(who, 'query Bad($level: LeadershipLevel!) { leadershipStandings(filter: { minimumLevel: $level }) { totalCount } }', {
      level: 'CANARY',
    });
    await question(who, '{ leadershipStandings(filter: { minimumLevel: SURVIVOR }) { nodes { levle } } }');
    await question(who, '{ projects(orderBy: LEVEL_ASC, filter: { level: 1 }) { totalCount } }');
    for (const path of [
      '/',
      '/graphql',
      '/health/ready',
      '/health/live',
      '/releases',
      '/badges',
      '/badges.json',
      '/consent',
      '/withdraw',
      '/api/auth/get-session',
      `/api/papers/${nest.ids[0]}`,
    ]) {
      await hear(who, path, { headers: { accept: 'text/html, application/json' } }, path);
    }
    await hear(
      who,
      '/api/auth/sign-in/email',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"email":"owner@ledby.test","password":"x"}' },
      'sign-in',
    );
  }
  await stop();
  process.stdout.write(`canary: ${heard.length} answers to ${questions.length} questions, ${all().length} canaries, ${refused} refused\n`);
  expect(refused).toBe(0);
  expect(heard.length).toBeGreaterThan(1_000);
  const told = heard.filter(({ who, asked }) => !(who === 'viewer' && asked.includes(ownNotices)));
  expect(told.flatMap(({ who, asked, answer }) => found(all(), answer).map(of => `${who}: ${of} in ${asked.slice(0, 120)}`))).toEqual([]);
}, 600_000);

/** What a command was given is remembered by its id alone; that somebody commanded is what the audit is for. */
const kept = ['audit_entry', 'command_receipt'];
const traces = async (schemas: readonly string[]) =>
  (await everyRow(ledby.owner, schemas)).flatMap(({ table, text }) =>
    found(kept.includes(table) ? nest.canaries : all(), text).map(of => `${of} in ${table}`),
  );

it('is in no line of the log, no job, no receipt, no statement and no row of a public table, when every job has run once', async () => {
  const jobs = ledby.app.get(ScheduledJobs);
  const scheduled = Reflect.get(jobs, 'jobs') as ReadonlyMap<
    string,
    { readonly name: string; readonly cron: string; readonly run: () => Promise<void> }
  >;
  const turns = new ScheduledJobs({ appUrl: ledby.database.appUrl, runs: true });
  scheduled.forEach(job => turns.add(job));
  await turns.onApplicationBootstrap();
  for (const { run } of scheduled.values()) {
    await run();
  }
  await turns.onApplicationShutdown();
  expect(await traces(['public', 'app', 'jobs'])).toEqual([]);
  expect(found(all(), lines.join('\n'))).toEqual([]);
  expect(lines.length).toBeGreaterThan(1_000);
  expect(running.size).toBeGreaterThan(3);
  // Ids are in statements as whoever asked gave them; facts are not.
  expect(found(nest.canaries, [...running].join('\n'))).toEqual([]);
}, 120_000);

it('would be found, were it there', async () => {
  for (const { text, of } of nest.canaries) {
    await ledby.owner.query(`update project set summary = $1 where id = $2`, [`... ${text} ...`, nest.projectId]);
    expect(await traces(['public'])).toEqual(expect.arrayContaining([`${of} in project`]));
    const answer = await question('analyst', '{ projects { nodes { summary } } }');
    expect(found(nest.canaries, answer)).toContain(of);
  }
  await ledby.owner.query(`update jobs.schedule set data = '{"to": "CANARY-SURV-NOTICE"}'`);
  expect(await traces(['jobs'])).toContain('notice in jobs.schedule');
});
