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
  extra: readonly Verdict[],
): Promise<Played[]> {
  const { size, seed, insiders } = portfolio;
  const flags = publicFlags(portfolio, portfolio.second);
  const own = new Set(publicFlags({ ...portfolio, organisations: insiders }, portfolio.second).ORGANISATION.keys());
  const latest = publications.at(-1);
  if (latest === undefined) return [];
  const ownProjects = latest.projects.filter(({ organisation }) => own.has(organisation)).map(({ project }) => project);
  const known = new Map([
    ...[...own].map(id => [id, flags.ORGANISATION.get(id) === true] as const),
    ...ownProjects.map(id => [id, flags.PROJECT.get(id) === true] as const),
  ]);
  const solver = await theSolver();
  return subjects.flatMap(subject => {
    const truth = new Map(
      latest.projects.map(row => {
        const id = subject === 'PROJECT' ? row.project : row.organisation;
        return [id, flags[subject].get(id) === true] as const;
      }),
    );
    for (const id of known.keys()) truth.delete(id);
    const verdicts = [...attackReleases(solver, { publications, known }, subject, seed), linked(latest)[subject]];
    const timing = subject === 'PROJECT' ? extra : [];
    return [
      ...verdicts.map(verdict => ({ ...score(verdict, truth), rule, size, seed, subject })),
      ...timing.map(verdict => {
        const timedOnes = new Map([...truth].filter(([id]) => verdict.guesses.has(id)));
        return { ...score(verdict, timedOnes), rule, size, seed, subject };
      }),
    ];
  });
}

/** Sets the stage, makes two releases with half a year between, and plays everything; the interface is attacked on the first portfolio of each size. */
export async function play(portfolios: readonly Portfolio[], say: (line: string) => void): Promise<Result> {
  const begun = performance.now();
  const tell = (line: string) => say(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const stage = await Stage.set(portfolios);
  tell('everybody is signed in');
  try {
    const seen = new Map<Portfolio, Seen>(portfolios.map(portfolio => [portfolio, { real: [], naive: [] }]));
    const refused = [...(await stage.release(0))];
    tell('the first releases are made');
    for (const [portfolio, publications] of seen) await look(stage, portfolio, publications, 0);
    tell('and read');
    await stage.halfAYearPasses();
    refused.push(...(await stage.release(1)));
    tell('the second releases are made');
    for (const [portfolio, publications] of seen) await look(stage, portfolio, publications, 1);
    const played: Played[] = [];
    const leaks: (Leak & { size: number })[] = [];
    const sizes = new Set<number>();
    let heardAsOfficer = 0;
    for (const [portfolio, { real, naive }] of seen) {
      const { size, seed, ledPercent } = portfolio;
      const latest = real.at(-1);
      const timing = latest === undefined ? [] : [await timed(stage, latest, seed)];
      if (!sizes.has(size)) {
        const listened = await listen(stage, portfolio, real);
        leaks.push(...listened.leaks.map(leak => ({ ...leak, size })));
        heardAsOfficer += listened.heardAsOfficer;
      }
      sizes.add(size);
      played.push(...(await playOn(portfolio, 'REAL', real, timing)), ...(await playOn(portfolio, 'NAIVE', naive, [])));
      tell(`${size} organisations, seed ${seed}, about ${ledPercent} % led: played`);
    }
    const shownCells = [...seen.values()]
      .flatMap(({ real }) => real.flatMap(({ tables }) => tables.flatMap(({ cells }) => cells)))
      .filter(({ shown }) => shown !== null);
    return { played, leaks, refused, shownCells: shownCells.length, heardAsOfficer };
  } finally {
    await stage.stop();
  }
}
