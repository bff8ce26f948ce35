import { execute, type DocumentNode, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, parse } from 'graphql';
import { publicIdOf, uuidsIn } from './matching.js';
import type { Meaning, Thing } from './meaning.js';
import { isShared, meanings } from './meanings.js';
import { type Cursors, type PageArguments, pageOf } from './paging.js';
import type { Sight } from './rights.js';
import { pipelineOf } from './pipeline.js';
import { impactOf, portfolioOf } from './summaries.js';
import { type Row, shown, textOf } from './world.js';

type Arguments = PageArguments & { readonly filter?: Readonly<Record<string, unknown>> | null };
type Context = { readonly sight: Sight; readonly cursors: Cursors };

const things = (type: string, rows: readonly Row[]): Thing[] => rows.map(row => ({ type, row }));

const idOf = ({ type, row }: Thing, { code = '' }: Meaning): string =>
  isShared(type) ? publicIdOf(code, textOf(row['id'])) : publicIdOf(code, textOf(row['fund_id']), textOf(row['id']));

function connectionOf(type: string, related: readonly Row[], { filter, ...page }: Arguments, { sight, cursors }: Context): object {
  const meaning = meanings[type] ?? { plain: {} };
  const wanted = Object.entries(filter ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const kept = related.filter(row =>
    wanted.every(([name, value]) => {
      const holds = meaning.filters?.[name];
      if (holds === undefined) {
        throw new Error(`The oracle knows no filter ${type}.${name}.`);
      }
      return holds(row, value, sight);
    }),
  );
  const { rows, order, hasNextPage, hasPreviousPage } = pageOf(kept, sight.everything(type), meaning, page, cursors);
  const cursor = (row: Row | undefined) => (row === undefined ? null : cursors.cursorOf(type, order, textOf(row['id'])));
  return {
    nodes: things(type, rows),
    edges: rows.map(row => ({ cursor: cursor(row), node: { type, row } })),
    pageInfo: { hasNextPage, hasPreviousPage, startCursor: cursor(rows[0]), endCursor: cursor(rows.at(-1)) },
    totalCount: kept.length,
  };
}

const parts: Readonly<Record<string, string>> = { cycles: 'CyclePortfolio', levels: 'ImpactLevel', sides: 'LeadershipPipelineSide' };

function fieldOf(thing: Thing, name: string, args: Arguments, context: Context): unknown {
  const meaning = meanings[thing.type];
  const { row } = thing;
  if (meaning === undefined) {
    return (row as Readonly<Record<string, unknown>>)[name];
  }
  if (name === 'id') {
    return idOf(thing, meaning);
  }
  const column = meaning.plain[name];
  if (column !== undefined) {
    return shown(row[column]);
  }
  const named = meaning.ids?.[name];
  if (named !== undefined) {
    return publicIdOf(named[0], textOf(row[named[1]]));
  }
  const money = meaning.money?.[name];
  if (money !== undefined) {
    return row[money[0]] === null ? null : { amount: row[money[0]], currency: row[money[1]] };
  }
  const tie = meaning.ones?.[name] ?? meaning.lists?.[name] ?? meaning.connections?.[name];
  const counted = (row as Readonly<Record<string, unknown>>)[name];
  if (tie === undefined && Array.isArray(counted)) {
    return counted.map(entry => ({
      type: parts[name] ?? 'Sums',
      row: entry as Row,
    }));
  }
  if (tie === undefined) {
    throw new Error(`The oracle knows no field ${thing.type}.${name}.`);
  }
  const related = context.sight
    .rows(tie.to)
    .filter(other => tie.on.every(([mine, theirs]) => row[mine] !== null && row[mine] === other[theirs]));
  if (meaning.connections?.[name] !== undefined) {
    return connectionOf(tie.to, related, args, context);
  }
  const sorted = things(
    tie.to,
    related.toSorted((one, other) => placeOf(one, tie.by) - placeOf(other, tie.by) || (keyOf(one, tie.by) < keyOf(other, tie.by) ? -1 : 1)),
  );
  return meaning.lists?.[name] === undefined ? (sorted[0] ?? null) : sorted;
}

const placeOf = (row: Row, by: string | undefined): number => Number(by === 'place' ? row[by] : 0);
const keyOf = (row: Row, by: string | undefined): string => `${by === undefined ? '' : textOf(row[by])} ${textOf(row['id'])}`;

const single = (type: string, id: string, { sight }: Context): Thing | null => {
  const uuids = uuidsIn(id);
  const row = sight
    .rows(type)
    .find(candidate => candidate['id'] === uuids.at(-1) && (uuids.length === 1 || candidate['fund_id'] === uuids[0]));
  return row === undefined ? null : { type, row };
};

export const pages: Readonly<Record<string, string>> = {
  funders: 'Funder',
  funds: 'Fund',
  cycles: 'GrantCycle',
  windows: 'FundingWindow',
  callsForProposals: 'CallForProposals',
  organisations: 'Organisation',
  projects: 'Project',
  grants: 'Grant',
  accessTokens: 'AccessToken',
  applications: 'Application',
  assignments: 'Assignment',
  notices: 'Notice',
  forms: 'Form',
  formVersions: 'FormVersion',
  consentEvents: 'ConsentEvent',
  engagementTrainings: 'EngagementTraining',
  impactReleases: 'ImpactRelease',
  leadershipAttestations: 'LeadershipAttestation',
  leadershipComplaints: 'LeadershipComplaint',
  leadershipStandings: 'LeadershipStanding',
  organisationNotices: 'OrganisationNotice',
  releaseDrafts: 'ReleaseDraft',
  safeguardingAlerts: 'SafeguardingAlert',
};

export const singles: Readonly<Record<string, string>> = {
  funder: 'Funder',
  fund: 'Fund',
  cycle: 'GrantCycle',
  window: 'FundingWindow',
  application: 'Application',
  form: 'Form',
  formVersion: 'FormVersion',
  callForProposals: 'CallForProposals',
  organisation: 'Organisation',
  project: 'Project',
  grant: 'Grant',
  impactRelease: 'ImpactRelease',
  leadershipAttestation: 'LeadershipAttestation',
  leadershipStanding: 'LeadershipStanding',
};

/** Roots that one fund is named for; the pages among them hold what is of that fund. */
export const summaries = {
  portfolioSummary: 'PortfolioSummary',
  impactSummary: 'ImpactSummary',
  leadershipPipeline: 'LeadershipPipeline',
} as const;

function summaryOf(name: keyof typeof summaries, args: Readonly<Record<string, unknown>>, { sight }: Context): Thing | null {
  const fund = sight.world.all('fund').find(({ id }) => id === uuidsIn(String(args['fund']))[0]);
  const type = summaries[name];
  if (fund === undefined || !sight.may(type, { fund_id: fund['id'] ?? null })) {
    return null;
  }
  const policy = (args['policy'] as string | null) ?? undefined;
  const cycle = typeof args['cycle'] === 'string' ? uuidsIn(args['cycle'])[1] : undefined;
  const made = {
    PortfolioSummary: () => portfolioOf(sight.world, fund),
    ImpactSummary: () => impactOf(sight.world, fund, policy),
    LeadershipPipeline: () => pipelineOf(sight.world, fund, policy, cycle),
  };
  return { type, row: made[type]() };
}

function rootOf(name: string, args: Readonly<Record<string, unknown>>, context: Context): unknown {
  const { sight } = context;
  const [page, one] = [pages[name], singles[name]];
  if (page !== undefined) {
    const [fund] = typeof args['fund'] === 'string' ? uuidsIn(args['fund']) : [];
    const rows = sight.rows(page);
    return connectionOf(page, fund === undefined ? rows : rows.filter(row => row['fund_id'] === fund), args, context);
  }
  if (one !== undefined) {
    return single(one, String(args['id']), context);
  }
  switch (name) {
    case 'viewer':
      return { type: 'Viewer', row: sight.rows('Viewer')[0] };
    case 'node': {
      const id = String(args['id']);
      const [type = ''] =
        Object.entries(meanings).find(([typeName, { code }]) => typeName !== 'ProjectWindow' && code === id.slice(0, id.indexOf('_'))) ??
        [];
      return single(type, id, context);
    }
    case 'portfolioSummary':
    case 'impactSummary':
    case 'leadershipPipeline':
      return summaryOf(name, args, context);
    default:
      throw new Error(`The oracle knows no root field ${name}.`);
  }
}

const isThing = (source: unknown): source is Thing => typeof source === 'object' && source !== null && 'row' in source;

const resolve: GraphQLFieldResolver<unknown, Context, Record<string, unknown>> = (source, args, context, info: GraphQLResolveInfo) =>
  source === undefined
    ? rootOf(info.fieldName, args, context)
    : isThing(source)
      ? fieldOf(source, info.fieldName, args, context)
      : (source as Readonly<Record<string, unknown>>)[info.fieldName];

/** Plain graphql-js, field by field, over rows in memory. */
export function answerOf(
  schema: GraphQLSchema,
  sight: Sight,
  cursors: Cursors,
  query: string | DocumentNode,
  variables: Readonly<Record<string, unknown>>,
) {
  const document = typeof query === 'string' ? parse(query) : query;
  const contextValue: Context = { sight, cursors };
  return execute({
    schema,
    document,
    variableValues: variables,
    contextValue,
    fieldResolver: resolve as never,
    typeResolver: source => (source as Thing).type,
  });
}
