import { type FieldNode, getNamedType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import type { RowCondition } from '../../access/access-policy.js';
import type { Embedded, Fragment, RowReader } from '../model/column.js';
import type { ReadModel, Relation } from '../model/read-model.js';
import type { Compilation } from './compilation.js';
import { compileConnection, compileList, type Listed } from './connection.js';
import { jsonObject, type JsonObject } from './json.js';
import { all, conditionOn, isCovered, scopeOf } from './scope.js';

export type Row = { readonly model: ReadModel; readonly read: RowReader; readonly scope: RowCondition };

const graphType = (c: Compilation, name: string) => c.operation.schema.getType(name) as GraphQLObjectType;

/** One row as JSON, with only the columns asked for and its relations inside. */
export function compileObject(c: Compilation, row: Row, nodes: readonly FieldNode[]): JsonObject {
  const type = graphType(c, row.model.name);
  const joins: Fragment[] = [];
  const entries: [string, Fragment][] = [];
  for (const [key, fieldNodes] of c.fieldsOf(type, nodes)) {
    const name = fieldNodes[0].name.value;
    const definition = type.getFields()[name];
    entries.push([key, definition === undefined ? sql`${sql.lit(type.name)}::text` : compileField(c, row, definition, fieldNodes, joins)]);
  }
  const object = jsonObject(c, entries);
  return { joins: [...joins, ...object.joins], json: noted(c, row, object.json) };
}

/** A sensitive row says as it is read in which fund the read is to be recorded. */
function noted(c: Compilation, { model, read, scope }: Row, json: Fragment): Fragment {
  const says = model.restricted && scope.kind !== 'never' && c.mayReadInSeveralFunds;
  return says ? sql`case when app.saw(${read('fund_id')}) then ${json} end` : json;
}

function compileField(
  c: Compilation,
  row: Row,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
  joins: Fragment[],
): Fragment {
  const { model, read } = row;
  if (model.restricted && row.scope.kind !== 'never') {
    c.facts.add(`${model.name}.${definition.name}`);
  }
  const column = model.columns[definition.name];
  if (column?.kind === 'leaf') {
    return column.output(read);
  }
  if (column?.kind === 'embedded') {
    return compileEmbedded(c, column, read, definition, nodes, joins);
  }
  const relation = model.relations[definition.name];
  if (relation === undefined) {
    throw new Error(`${model.name}.${definition.name} is not on the reading path.`);
  }
  return compileRelation(c, row, relation, definition, nodes, joins);
}

function compileEmbedded(
  c: Compilation,
  column: Embedded,
  read: RowReader,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  joins: Fragment[],
): Fragment {
  const type = getNamedType(definition.type) as GraphQLObjectType;
  const entries = [...c.fieldsOf(type, nodes)].map(([key, [node]]): [string, Fragment] => {
    const part = column.fields[node.name.value];
    return [key, part === undefined ? sql`${sql.lit(type.name)}::text` : part(read)];
  });
  const object = jsonObject(c, entries);
  joins.push(...object.joins);
  return column.nullable ? sql`case when ${read(column.absentWhenNull)} is not null then ${object.json} end` : object.json;
}

function compileRelation(
  c: Compilation,
  row: Row,
  relation: Relation,
  definition: GraphQLField<unknown, unknown>,
  nodes: readonly [FieldNode, ...FieldNode[]],
  joins: Fragment[],
): Fragment {
  const target = relation.to();
  const scope = scopeOf(c, target);
  const covered = isCovered(row.scope, scope, relation.on);
  const joined = (theirs: RowReader): readonly Fragment[] =>
    Object.entries(relation.on).map(([mine, other]) => sql`${theirs(other)} = ${row.read(mine)}`);
  const seen = (theirs: RowReader): readonly (Fragment | undefined)[] => [
    ...joined(theirs),
    covered ? undefined : conditionOn(c, theirs, scope),
  ];
  if (target.restricted && scope.kind !== 'never') {
    c.facts.add(target.name);
  }
  const listed: Listed = {
    model: target,
    where: seen,
    asObject: (read, fields) => compileObject(c, { model: target, read, scope }, fields),
  };
  if (relation.kind === 'connection') {
    return compileConnection(c, covered ? listed : { ...listed, where: joined, scope }, definition, nodes);
  }
  if (scope.kind === 'never') {
    return relation.kind === 'list' ? sql`'[]'::json` : sql`null::json`;
  }
  return relation.kind === 'list' ? compileList(c, listed, nodes, relation.orderedBy) : compileOne(c, target, scope, seen, nodes, joins);
}

function compileOne(
  c: Compilation,
  target: ReadModel,
  scope: RowCondition,
  where: (row: RowReader) => readonly (Fragment | undefined)[],
  nodes: readonly FieldNode[],
  joins: Fragment[],
): Fragment {
  const name = c.alias('o');
  const read: RowReader = column => sql.ref(`${name}.${column}`);
  const object = compileObject(c, { model: target, read, scope }, nodes);
  joins.push(sql`left join ${sql.table(target.table)} ${sql.id(name)} on ${all(where(read))}`, ...object.joins);
  const presence = target.keys.at(-1) ?? 'id';
  return sql`case when ${read(presence)} is not null then ${object.json} end`;
}
