import { execute, type DocumentNode, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, parse } from 'graphql';
import { publicIdOf, uuidsIn } from './matching.js';
import type { Meaning, Thing } from './meaning.js';
import { isShared, meanings } from './meanings.js';
import { type Cursors, type PageArguments, pageOf } from './paging.js';
import type { Sight } from './rights.js';
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
  const money = meaning.money?.[name];
  if (money !== undefined) {
    return row[money[0]] === null ? null : { amount: row[money[0]], currency: row[money[1]] };
  }
  const counted = (row as Readonly<Record<string, unknown>>)[name];
  if (Array.isArray(counted)) {
    return counted.map(entry => ({
      type: name === 'cycles' ? 'CyclePortfolio' : name === 'levels' ? 'ImpactLevel' : 'Sums',
      row: entry as Row,
    }));
  }
  const tie = meaning.ones?.[name] ?? meaning.lists?.[name] ?? meaning.connections?.[name];
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
    related.toSorted((one, other) => (textOf(one['id']) < textOf(other['id']) ? -1 : 1)),
  );
  return meaning.lists?.[name] === undefined ? (sorted[0] ?? null) : sorted;
}

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
  organisations: 'Organisation',
  projects: 'Project',
  grants: 'Grant',
  accessTokens: 'AccessToken',
};

export const singles: Readonly<Record<string, string>> = {
  funder: 'Funder',
  fund: 'Fund',
  cycle: 'GrantCycle',
  window: 'FundingWindow',
  organisation: 'Organisation',
  project: 'Project',
  grant: 'Grant',
};

function rootOf(name: string, args: Readonly<Record<string, unknown>>, context: Context): unknown {
  const { sight } = context;
  const [page, one] = [pages[name], singles[name]];
  if (page !== undefined) {
    return connectionOf(page, sight.rows(page), args, context);
  }
  if (one !== undefined) {
    return single(one, String(args['id']), context);
  }
  switch (name) {
    case 'viewer':
      return { type: 'Viewer', row: sight.rows('Viewer')[0] };
    case 'node': {
      const id = String(args['id']);
      const [type = ''] = Object.entries(meanings).find(([, { code }]) => code === id.slice(0, id.indexOf('_'))) ?? [];
      return single(type, id, context);
    }
    case 'portfolioSummary':
    case 'impactSummary': {
      const fund = sight.world.all('fund').find(({ id }) => id === uuidsIn(String(args['fund']))[0]);
      const type = name === 'portfolioSummary' ? 'PortfolioSummary' : 'ImpactSummary';
      if (fund === undefined || !sight.may(type, { fund_id: fund['id'] ?? null })) {
        return null;
      }
      return {
        type,
        row:
          type === 'PortfolioSummary'
            ? portfolioOf(sight.world, fund)
            : impactOf(sight.world, fund, (args['policy'] as string | null) ?? undefined),
      };
    }
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
