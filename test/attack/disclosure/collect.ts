import { globalIdOf } from '@ledby/kernel';
import type { Answer } from '../../support/ledby-app.js';
import type { Publication, PublicProject, PublishedTable } from './knowledge.js';
import type { Portfolio } from './portfolio.js';
import type { Stage } from './stage.js';

const projectsOf = `query Projects($fund: ID!, $after: String) { page: projects(filter: { fund: $fund }, first: 100, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes { id title summary country region theme window { id kind title } organisation { id name }
    grants(first: 100) { nodes { amount { amount currency } awardedOn status title reference } } } } }`;

const windowsOf = `query Windows($fund: ID!) { windows(filter: { fund: $fund }, first: 100) { nodes { id kind earmark title } } }`;

const inWindow = `query InWindow($fund: ID!, $window: ID!) {
  projects(filter: { fund: $fund, window: $window }, first: 100) { nodes { id } }
  grants(filter: { fund: $fund, window: $window }, first: 100) { nodes { project { id } } } }`;

type Window = { readonly id: string; readonly kind: string; readonly earmark: string | null; readonly title: string };

type Found = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly theme: string;
  readonly window: { readonly id: string } | null;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly grants: {
    readonly nodes: readonly { readonly amount: { readonly amount: string; readonly currency: string }; readonly awardedOn: string }[];
  };
};

/** Which project is of which window, asked from both ends. */
async function windowsByProject({ ledby, as }: Stage, fund: string): Promise<ReadonlyMap<string, Window>> {
  const { data } = await ledby.ask<{ windows: { nodes: readonly Window[] } }>(as.analyst, windowsOf, { fund });
  const found = new Map<string, Window>(data.windows.nodes.map(window => [window.id, window]));
  for (const window of data.windows.nodes) {
    for (const reader of ['analyst', 'trustee', 'finance', 'reviewer'] as const) {
      const { data: listed } = await ledby.ask(as[reader], inWindow, { fund, window: window.id });
      for (const { id } of listed?.projects?.nodes ?? []) found.set(id, window);
      for (const { project } of listed?.grants?.nodes ?? []) if (project !== null) found.set(project.id, window);
    }
  }
  return found;
}

function publicProject(found: Found, windows: ReadonlyMap<string, Window>): PublicProject {
  const {
    id,
    title,
    summary,
    country,
    region,
    theme,
    organisation,
    grants: { nodes },
  } = found;
  const window = windows.get(found.window?.id ?? id);
  const amounts: Record<string, number> = {};
  for (const { amount } of nodes) amounts[amount.currency] = (amounts[amount.currency] ?? 0) + Math.round(100 * Number(amount.amount));
  return {
    project: id,
    organisation: organisation.id,
    country,
    region,
    theme,
    year: Number(
      nodes
        .map(({ awardedOn }) => awardedOn)
        .sort()[0]
        ?.slice(0, 4),
    ),
    windowKind: window?.kind ?? null,
    earmark: window?.earmark ?? null,
    text: [title, summary, organisation.name, window?.title].join(' '),
    amounts,
  };
}

/** Every project of the fund, as an analyst reads it today. */
export async function publicProjects(stage: Stage, { fundId }: Portfolio): Promise<readonly PublicProject[]> {
  const { ledby, as } = stage;
  const fund = globalIdOf('fnd', fundId);
  const windows = await windowsByProject(stage, fund);
  const found: PublicProject[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, errors }: Answer = await ledby.ask(as.analyst, projectsOf, { fund, after });
    if (errors.length > 0) throw new Error(`The attacker cannot read: ${errors[0]?.message}`);
    found.push(...(data.page.nodes as Found[]).map(project => publicProject(project, windows)));
    ({ endCursor: after, hasNextPage: more } = data.page.pageInfo);
  }
  return found;
}

const releaseOf = `query Newest($fund: ID!) { impactReleases(fund: $fund, last: 1) { nodes { id number } } }`;

/** The newest release of the fund, as anybody reads its file; undefined where none was published. */
export async function newestRelease(stage: Stage, portfolio: Portfolio, number: number): Promise<Publication | undefined> {
  const { ledby, as } = stage;
  const { data } = await ledby.ask(as.analyst, releaseOf, { fund: globalIdOf('fnd', portfolio.fundId) });
  const newest = data.impactReleases.nodes[0];
  if (newest === undefined || newest.number !== number) return undefined;
  const file = await fetch(`${ledby.url}/releases/${newest.id}.json`);
  const { id, thresholds, tables } = JSON.parse(await file.text()).release;
  return { id, rule: thresholds, tables: tables as readonly PublishedTable[], projects: await publicProjects(stage, portfolio) };
}
