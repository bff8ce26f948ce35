import { globalIdOf } from '@ledby/kernel';
import { attackReleases } from './attack-releases.js';
import { type Leak, linked, listen, timed } from './attack-interface.js';
import { newestRelease, publicProjects } from './collect.js';
import type { Publication, PublicProject, Verdict } from './knowledge.js';
import { theSolver } from './linear-programme.js';
import { naivePublication } from './naive-rule.js';
import type { Portfolio } from './portfolio.js';
import { type Score, score } from './score.js';
import { publicFlags, Stage } from './stage.js';
import type { Subject } from './statements.js';

export type Rule = 'REAL' | 'NAIVE';

export type Played = Score & { readonly rule: Rule; readonly size: number; readonly seed: number; readonly subject: Subject };

export type Result = {
  readonly played: readonly Played[];
  readonly leaks: readonly (Leak & { readonly size: number })[];
  /** Releases that the auditor refused: what is not published tells nothing, and is no success either. */
  readonly refused: readonly string[];
  readonly shownCells: number;
  readonly heardAsOfficer: number;
};

type Seen = { readonly real: Publication[]; readonly naive: Publication[] };

const subjects = ['PROJECT', 'ORGANISATION'] as const;

async function look(stage: Stage, portfolio: Portfolio, seen: Seen, which: 0 | 1): Promise<void> {
  const release = await newestRelease(stage, portfolio, which + 1);
  if (release !== undefined) seen.real.push(release);
  const projects: readonly PublicProject[] = release?.projects ?? (await publicProjects(stage, portfolio));
  seen.naive.push(naivePublication(`naive-${which}`, portfolio, which === 0 ? portfolio.first : portfolio.second, projects));
}

/** All attacks on one portfolio under one rule, scored without those whose own people are in it. */
async function playOn(
  portfolio: Portfolio,
  rule: Rule,
  publications: readonly Publication[],
  timing: readonly Verdict[],
): Promise<Played[]> {
  const { size, seed, insiders } = portfolio;
  const latest = publications.at(-1);
  if (latest === undefined) return [];
  const own = new Set(insiders.map(({ id }) => globalIdOf('org', id)));
  const then = { FIRST: publicFlags(portfolio, portfolio.first), LATEST: publicFlags(portfolio, portfolio.second) };
  const nameOf = { PROJECT: (row: PublicProject) => row.project, ORGANISATION: (row: PublicProject) => row.organisation };
  const known = new Map(
    latest.projects
      .filter(({ organisation }) => own.has(organisation))
      .flatMap(row => subjects.map(subject => [nameOf[subject](row), then.LATEST[subject].get(nameOf[subject](row)) === true] as const)),
  );
  const truthOf = (subject: Subject, release: Publication, when: 'FIRST' | 'LATEST') =>
    new Map(
      release.projects
        .filter(({ organisation }) => !own.has(organisation))
        .map(row => [nameOf[subject](row), then[when][subject].get(nameOf[subject](row)) === true] as const),
    );
  const solver = await theSolver();
  return subjects.flatMap(subject => {
    const [early, late] = [truthOf(subject, publications[0] ?? latest, 'FIRST'), truthOf(subject, latest, 'LATEST')];
    const verdicts = [...attackReleases(solver, { publications, known }, subject, seed), linked(latest)[subject]];
    const scores = [
      ...verdicts.map(verdict => score(verdict, verdict.isOfFirst === true ? early : late)),
      // Of those that were not timed nothing was guessed.
      ...(subject === 'PROJECT' ? timing : []).map(verdict => score(verdict, new Map([...late].filter(([id]) => verdict.guesses.has(id))))),
    ];
    return scores.map(one => ({ ...one, rule, size, seed, subject }));
  });
}

type Heard = {
  readonly seen: ReadonlyMap<Portfolio, Seen>;
  readonly timing: ReadonlyMap<Portfolio, readonly Verdict[]>;
  readonly leaks: readonly (Leak & { readonly size: number })[];
  readonly refused: readonly string[];
  readonly heardAsOfficer: number;
};

/** What the attacker takes home; the interface is listened to on the first portfolio of each size, of so many sizes. */
async function collect(stage: Stage, tell: (line: string) => void, ears: number): Promise<Heard> {
  const seen = new Map<Portfolio, Seen>(stage.portfolios.map(portfolio => [portfolio, { real: [], naive: [] }]));
  const timing = new Map<Portfolio, readonly Verdict[]>();
  const leaks: (Leak & { size: number })[] = [];
  let heardAsOfficer = 0;
  const refused = [...(await stage.release(0))];
  for (const [portfolio, publications] of seen) await look(stage, portfolio, publications, 0);
  tell('the first releases are made and read');
  await stage.halfAYearPasses();
  refused.push(...(await stage.release(1)));
  for (const [portfolio, publications] of seen) await look(stage, portfolio, publications, 1);
  tell('the second releases are made and read');
  const sizes = new Set<number>();
  for (const [portfolio, { real }] of seen) {
    const latest = real.at(-1);
    if (latest !== undefined && sizes.size < ears) timing.set(portfolio, [await timed(stage, latest, portfolio.seed)]);
    if (sizes.has(portfolio.size) || sizes.size >= ears) continue;
    sizes.add(portfolio.size);
    const listened = await listen(stage, portfolio, real);
    leaks.push(...listened.leaks.map(leak => ({ ...leak, size: portfolio.size })));
    heardAsOfficer += listened.heardAsOfficer;
  }
  tell('everything was asked as everybody, and again with other flags');
  return { seen, timing, leaks, refused, heardAsOfficer };
}

/** Sets the stage, makes two releases with half a year between, and plays everything. */
export async function play(
  portfolios: readonly Portfolio[],
  say: (line: string) => void,
  ears = Number.POSITIVE_INFINITY,
): Promise<Result> {
  const begun = performance.now();
  const tell = (line: string) => say(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const stage = await Stage.set(portfolios);
  const { seen, timing, leaks, refused, heardAsOfficer } = await collect(stage, tell, ears).finally(() => stage.stop());
  const played: Played[] = [];
  for (const [portfolio, { real, naive }] of seen) {
    const { size, seed, ledPercent } = portfolio;
    played.push(...(await playOn(portfolio, 'REAL', real, timing.get(portfolio) ?? [])), ...(await playOn(portfolio, 'NAIVE', naive, [])));
    tell(`${size} organisations, seed ${seed}, about ${ledPercent} % led: played`);
  }
  const cells = [...seen.values()].flatMap(({ real }) => real.flatMap(({ tables }) => tables.flatMap(table => table.cells)));
  return { played, leaks, refused, shownCells: cells.filter(({ shown }) => shown !== null).length, heardAsOfficer };
}
