import { globalIdOf } from '@ledby/kernel';
import { Chance } from './chance.js';
import type { Publication, Verdict } from './knowledge.js';
import type { Portfolio } from './portfolio.js';
import { questionsOn } from './questions.js';
import { type Reader, readers, type Stage } from './stage.js';
import { writeFlags } from './write-portfolio.js';

/** What came back, byte for byte, but for what is new in every answer. */
type Answer = { readonly attack: string; readonly asked: string; readonly answer: string };

const unsteady = new Set(['date', 'x-request-id', 'keep-alive', 'connection', 'ratelimit', 'ratelimit-remaining', 'ratelimit-reset']);

async function answerOf(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => !unsteady.has(name)).map(([name, value]) => `${name}: ${value}`);
  const body = (await response.text()).replaceAll(/"(requestId|traceId)":"[^"]*"/g, '');
  return `${response.status}\n${headers.sort().join('\n')}\n\n${body}`;
}

/** One of each kind of those who may count; the others see the same rows as one of these. */
const counting: ReadonlySet<string> = new Set(['analyst', 'another analyst', 'reviewer', 'owner', 'nobody']);

/** Asks everything as everybody. */
async function askAll(
  { ledby, as, officer }: Stage,
  portfolio: Portfolio,
  releases: readonly Publication[],
  asking: readonly (Reader | 'officer')[] = readers,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const fund = globalIdOf('fnd', portfolio.fundId);
  const one = globalIdOf('prj', portfolio.fundId, portfolio.projects[0]?.id ?? '');
  const restricted = portfolio.windows.filter(({ isRestricted }) => isRestricted);
  const windows = restricted.map(({ id }) => globalIdOf('win', portfolio.fundId, id));
  for (const reader of asking) {
    const session = reader === 'officer' ? officer : as[reader];
    const headers = { 'content-type': 'application/json', ...session };
    const questions = questionsOn({ fund, one, windows }, portfolio.seed);
    for (const { attack, query } of questions.filter(question => question.attack !== 'S3 trackers' || counting.has(reader))) {
      const response = await fetch(`${ledby.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      answers.push({ attack, asked: `${reader}: ${query}`, answer: await answerOf(response) });
    }
    const files = releases.flatMap(({ id }) => ['json', 'csv', 'pdf'].map(kind => `/releases/${id}.${kind}`));
    for (const path of ['/releases', '/feed', '/sitemap.xml', ...files]) {
      const attack = path.endsWith('csv') || path.endsWith('pdf') ? 'S11 exports' : 'S7 pages';
      answers.push({ attack, asked: `${reader}: ${path}`, answer: await answerOf(await fetch(ledby.url + path, { headers: session })) });
    }
  }
  return answers;
}

/** The same number of led ones, but others: what the public sees of the world must not move by a byte. */
function otherFlags({ organisations, projects, insiders, second, seed }: Portfolio): Map<string, boolean> {
  const chance = new Chance(seed + 77);
  const own = new Set(insiders.map(({ id }) => id));
  const moved = new Map(second);
  const ids = [
    organisations.filter(({ id }) => !own.has(id)).map(({ id }) => id),
    projects.filter(({ organisation }) => !own.has(organisation.id)).map(({ id }) => id),
  ];
  for (const group of ids) {
    for (const id of group) {
      const other = chance.oneOf(group);
      const [here, there] = [moved.get(id) === true, moved.get(other) === true];
      moved.set(id, there).set(other, here);
    }
  }
  return moved;
}

export type Leak = { readonly attack: string; readonly asked: string };

export type Listened = {
  readonly leaks: readonly Leak[];
  /** How many answers to an officer differ, who may know: were there none, this would be deaf. */
  readonly heardAsOfficer: number;
};

const levels = /"(SURVIVOR_LED|SURVIVOR_CO_LED|SURVIVOR_INFORMED|SURVIVOR_CENTRED)"/;

/**
 * S1 to S5, S7, S11, S12, S14 on the running interface: what is answered must not depend on who leads. Everything is asked twice, with other
 * flags between; whatever differs, in a byte, a header or a length, is a leak, and so is a level in any answer.
 */
export async function listen(stage: Stage, portfolio: Portfolio, releases: readonly Publication[]): Promise<Listened> {
  const before = await askAll(stage, portfolio, releases);
  const toOfficer = await askAll(stage, portfolio, [], ['officer']);
  // A question that the schema does not know asks nothing, and would be refused alike whoever leads.
  const unknown = before.find(({ attack, answer }) => attack !== 'S12 errors' && /GRAPHQL_VALIDATION_FAILED|BAD_INPUT/.test(answer));
  if (unknown !== undefined)
    throw new Error(`The attack asks what the schema does not have: ${unknown.asked} ${unknown.answer.slice(-300)}`);
  await writeFlags(stage.ledby.owner, portfolio, otherFlags(portfolio));
  const after = await askAll(stage, portfolio, releases);
  const thenToOfficer = await askAll(stage, portfolio, [], ['officer']);
  await writeFlags(stage.ledby.owner, portfolio, portfolio.second);
  const differing = before.filter(({ answer }, place) => answer !== after[place]?.answer || levels.test(answer));
  return {
    leaks: [...differing, ...unlikeCollusion(before)].map(({ attack, asked }) => ({ attack, asked })),
    heardAsOfficer: toOfficer.filter(({ answer }, place) => answer !== thenToOfficer[place]?.answer).length,
  };
}

/** S14: two analysts are told the same, so two allowances buy nothing that one does not. */
function unlikeCollusion(answers: readonly Answer[]): readonly Answer[] {
  const of = (reader: string) =>
    new Map(answers.filter(({ asked }) => asked.startsWith(`${reader}: `)).map(one => [one.asked.slice(reader.length), one]));
  const other = of('another analyst');
  return [...of('analyst')]
    .filter(([asked, { answer }]) => other.get(asked)?.answer !== answer)
    .map(([, one]) => ({ ...one, attack: 'S14 collusion' }));
}

/** S8: windows kept for the led alone, and words that say so. */
export function linked({ projects }: Publication): Readonly<Record<'PROJECT' | 'ORGANISATION', Verdict>> {
  const named = projects.filter(({ earmark, text }) =>
    /survivor|victim|lived.experience|those concerned/i.test(`${earmark ?? ''} ${text}`),
  );
  const verdict = (of: (project: (typeof projects)[number]) => string): Verdict => ({
    attack: 'S8 linking',
    determined: new Map(named.map(row => [of(row), true])),
    guesses: new Map(named.map(row => [of(row), 1])),
  });
  // A project led by survivors need not be of an organisation that is.
  return {
    PROJECT: verdict(({ project }) => project),
    ORGANISATION: { ...verdict(({ organisation }) => organisation), determined: new Map() },
  };
}

const measured = 120;

/** S12: how long it takes to be told nothing. */
export async function timed({ ledby, as }: Stage, { projects }: Publication, seed: number): Promise<Verdict> {
  const chance = new Chance(seed);
  const chosen = [...projects].sort(() => chance.share() - 0.5).slice(0, measured);
  const took = new Map<string, number[]>();
  for (let round = 0; round < 3; round += 1) {
    for (const { project } of chosen) {
      const started = performance.now();
      await ledby.ask(
        as.analyst,
        'query One($id: ID!) { project(id: $id) { title leadership { level } organisation { leadership { level } } } }',
        { id: project },
      );
      took.set(project, [...(took.get(project) ?? []), performance.now() - started]);
    }
  }
  const fastest = [...took].map(([project, times]) => [project, Math.min(...times)] as const);
  const most = Math.max(...fastest.map(([, time]) => time));
  // As a share below one half: a time alone proves nothing, but it must not rank.
  return { attack: 'S12 timing', determined: new Map(), guesses: new Map(fastest.map(([project, time]) => [project, time / most / 2.1])) };
}
