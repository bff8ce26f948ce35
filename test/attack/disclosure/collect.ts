import { globalIdOf } from '@ledby/kernel';
import type { Publication, PublicProject, PublishedTable } from './knowledge.js';
import type { Portfolio } from './portfolio.js';
import type { Stage } from './stage.js';

const projectsOf = `query Projects($fund: ID!, $after: String) { page: projects(filter: { fund: $fund }, first: 100, after: $after) {
  pageInfo { hasNextPage endCursor }
  nodes { id title summary country region theme window { kind earmark title } organisation { id name }
    grants(first: 100) { nodes { amount { amount currency } awardedOn status title reference } } } } }`;

type Found = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly country: string | null;
  readonly region: string | null;
  readonly theme: string;
  readonly window: { readonly kind: string; readonly earmark: string | null; readonly title: string } | null;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly grants: {
    readonly nodes: readonly { readonly amount: { readonly amount: string; readonly currency: string }; readonly awardedOn: string }[];
  };
};

function publicProject({ id, title, summary, country, region, theme, window, organisation, grants: { nodes } }: Found): PublicProject {
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
export async function publicProjects({ ledby, as }: Stage, { fundId }: Portfolio): Promise<readonly PublicProject[]> {
  const found: PublicProject[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { data, errors } = await ledby.ask(as.analyst, projectsOf, { fund: globalIdOf('fnd', fundId), after });
    if (errors.length > 0) throw new Error(`The attacker cannot read: ${errors[0]?.message}`);
    found.push(...(data.page.nodes as Found[]).map(publicProject));
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
