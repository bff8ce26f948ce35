import { type FieldNode, getNamedType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import type { RowCondition } from '../../access/access-policy.js';
import type { Fragment, RowReader } from '../model/column.js';
import { longestList } from '../model/graph-types.js';
import type { ReadModel } from '../model/read-model.js';
import type { Compilation } from './compilation.js';
import { cursorOf } from './cursor.js';
import { emptyConnection } from './empty-connection.js';
import { keptConditions } from './filter.js';
import { type JsonObject, jsonObject } from './json.js';
import { direction, isCounted, orderKeys, pageOf } from './page.js';
import { type PageRequest, pageRequestOf } from './page-request.js';
import { all } from './scope.js';

export type Listed = {
  readonly model: ReadModel;
  /** How a row of it is written: objects hold lists and lists hold objects, so the one is handed to the other. */
  readonly asObject: (read: RowReader, nodes: readonly FieldNode[]) => JsonObject;
  readonly where: (row: RowReader) => readonly (Fragment | undefined)[];
  /** The caller's own condition, where no parent has asked it already. */
  readonly scope?: RowCondition;
};

/** What the fields of a connection share: the page they are read from, and what they found out that it must hold. */
type Page = {
  readonly read: RowReader;
  readonly columns: Set<string>;
  readonly joins: Fragment[];
  readonly request: PageRequest;
  readonly inOrder: Fragment;
  /** Leaves out the row that only tells whether there is more; nothing where no such row is read. */
  readonly within: Fragment;
  readonly looksAhead: boolean;
};

const typeOf = (definition: { type: unknown } | undefined) => getNamedType(definition?.type as never) as unknown as GraphQLObjectType;

/** The order of its keys is known to the database from the index it reads; a place is only counted where one row too many is read. */
function openPage(c: Compilation, model: ReadModel, request: PageRequest, looksAhead: boolean): Page & { readonly name: string } {
  const name = c.alias('p');
  const columns = new Set<string>([model.keys.at(-1) ?? 'id']);
  const read: RowReader = column => {
    columns.add(column);
    return sql.ref(`${name}.${column}`);
  };
  const place = sql.ref(`${name}.rn`);
  const inOrder = isCounted(request, looksAhead)
    ? request.backward
      ? sql`${place} desc`
      : place
    : sql.join(orderKeys(model, request).map(key => sql`${read(key)} ${direction(request.order.descending)}`));
  return {
    name,
    read,
    columns,
    joins: [],
    request,
    inOrder,
    within: looksAhead ? sql`filter (where ${place} <= ${sql.lit(request.size)})` : sql``,
    looksAhead,
  };
}

const rows = ({ inOrder, within }: Page, json: Fragment): Fragment =>
  sql`coalesce(json_agg(${json} order by ${inOrder}) ${within}, '[]'::json)`;

function asksForMore(c: Compilation, type: GraphQLObjectType, nodes: readonly FieldNode[], { backward }: PageRequest): boolean {
  const answersIt = backward ? 'hasPreviousPage' : 'hasNextPage';
  const pageInfo = typeOf(type.getFields()['pageInfo']);
  return [...c.fieldsOf(type, nodes).values()]
    .filter(([node]) => node.name.value === 'pageInfo')
    .some(fields => [...c.fieldsOf(pageInfo, fields).values()].some(([node]) => node.name.value === answersIt));
}

export function compileConnection(
  c: Compilation,
  listed: Listed,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
): Fragment {
  const { model, asObject, where, scope } = listed;
  const { field, given } = c.argumentsOf(definition, nodes[0]);
  const type = typeOf(definition);
  const request = pageRequestOf(model, given, c.secret);
  if (scope?.kind === 'never') {
    return emptyConnection(c, type, nodes, request, field);
  }
  const page = openPage(c, model, request, asksForMore(c, type, nodes, request));
  const kept = (row: RowReader) => [...where(row), ...keptConditions(c, { model, row, given, field, scope })];
  const entries = [...c.fieldsOf(type, nodes)].map(([key, fieldNodes]): [string, Fragment] => {
    switch (fieldNodes[0].name.value) {
      case 'nodes': {
        const object = asObject(page.read, fieldNodes);
        page.joins.push(...object.joins);
        return [key, rows(page, object.json)];
      }
      case 'edges':
        return [key, rows(page, compileEdge(c, listed, page, typeOf(type.getFields()['edges']), fieldNodes))];
      case 'pageInfo':
        return [key, compilePageInfo(c, page, typeOf(type.getFields()['pageInfo']), fieldNodes)];
      case 'totalCount':
        c.tellsBeyondRows ||= model.restricted;
        return [key, countOf(model, kept)];
      default:
        return [key, sql`${sql.lit(type.name)}::text`];
    }
  });
  const asksForRows = [...c.fieldsOf(type, nodes).values()].some(([node]) => ['nodes', 'edges', 'pageInfo'].includes(node.name.value));
  const object = jsonObject(c, entries);
  if (!asksForRows) {
    if (page.request.cursorName !== undefined) {
      c.checked.push({ from: 'cursor', field, name: page.request.cursorName, part: 'id', tag: page.request.tag });
    }
    return sql`(select ${object.json} from (select 1) single ${sql.join(object.joins, sql` `)})`;
  }
  const limit = page.request.size + (page.looksAhead ? 1 : 0);
  const source = pageOf(
    c,
    { model, where: kept, columns: page.columns, limit, isCounted: isCounted(request, page.looksAhead) },
    request,
    field,
  );
  const from = sql`(${source}) ${sql.id(page.name)} ${sql.join(page.joins, sql` `)}`;
  const outer = c.alias('c');
  const columns = sql.join(entries.map(([, value], place) => sql`${value} as ${sql.id(`v${place}`)}`));
  const aggregated = jsonObject(
    c,
    entries.map(([key], place) => [key, sql.ref(`${outer}.v${place}`)]),
  );
  // A count makes one row of it whatever was asked: what is known without looking at the rows aggregates nothing.
  return sql`(select ${aggregated.json} from (select ${columns}, count(*) from ${from}) ${sql.id(outer)} ${sql.join(aggregated.joins, sql` `)})`;
}

function compileEdge(c: Compilation, { asObject }: Listed, page: Page, type: GraphQLObjectType, nodes: readonly FieldNode[]): Fragment {
  const entries = [...c.fieldsOf(type, nodes)].map(([key, fieldNodes]): [string, Fragment] => {
    switch (fieldNodes[0].name.value) {
      case 'node': {
        const object = asObject(page.read, fieldNodes);
        page.joins.push(...object.joins);
        return [key, object.json];
      }
      case 'cursor':
        return [key, cursorOf(page.read, page.request.order, page.request.tag, c.secretSlot())];
      default:
        return [key, sql`${sql.lit(type.name)}::text`];
    }
  });
  const object = jsonObject(c, entries);
  page.joins.push(...object.joins);
  return object.json;
}

function compilePageInfo(c: Compilation, page: Page, type: GraphQLObjectType, nodes: readonly FieldNode[]): Fragment {
  const { request, inOrder, within } = page;
  const { backward, size, cursorName } = request;
  const cursors = () => sql`array_agg(${cursorOf(page.read, request.order, request.tag, c.secretSlot())} order by ${inOrder}) ${within}`;
  const more = () => sql`count(*) > ${sql.lit(size)}`;
  const entries = [...c.fieldsOf(type, nodes)].map(([key, [node]]): [string, Fragment] => {
    switch (node.name.value) {
      case 'hasNextPage':
        return [key, backward ? sql.lit(cursorName !== undefined) : more()];
      case 'hasPreviousPage':
        return [key, backward ? more() : sql.lit(cursorName !== undefined)];
      case 'startCursor':
        return [key, sql`(${cursors()})[1]`];
      case 'endCursor':
        return [key, sql`(${cursors()})[count(*) ${within}]`];
      default:
        return [key, sql`${sql.lit(type.name)}::text`];
    }
  });
  return sql`json_build_object(${sql.join(entries.map(([key, value]) => sql`${sql.lit(key)}::text, ${value}`))})`;
}

function countOf(model: ReadModel, kept: Listed['where']): Fragment {
  const read: RowReader = column => sql.ref(`r.${column}`);
  return sql`(select count(*)::integer from ${sql.table(model.table)} r where ${all(kept(read))})`;
}

/** A short list without pages. */
export function compileList(
  c: Compilation,
  { model, asObject, where }: Listed,
  nodes: readonly FieldNode[],
  orderedBy: string | undefined,
): Fragment {
  const by = orderedBy === undefined ? undefined : { column: orderedBy, cast: 'text', nullable: false };
  const request: PageRequest = {
    size: longestList,
    backward: false,
    order: { description: '', by, descending: false },
    tag: '',
    cursorName: undefined,
    cursor: undefined,
  };
  const page = openPage(c, model, request, false);
  const object = asObject(page.read, nodes);
  const source = pageOf(c, { model, where, columns: page.columns, limit: longestList, isCounted: false }, request, -1);
  return sql`(select ${rows(page, object.json)} from (${source}) ${sql.id(page.name)} ${sql.join(object.joins, sql` `)})`;
}
