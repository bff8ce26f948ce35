import { Args, Field, ID, InputType, Int, InterfaceType, ObjectType, registerEnumType, TypeMetadataStorage } from '@nestjs/graphql';
import type { FieldType } from './column.js';
import { type ReadModel, type Relation, readModels } from './read-model.js';
import { shapedTypeOf } from '../execute/raw-json.js';

type ClassType = new () => object;
type GraphTypes = {
  readonly node: ClassType;
  readonly edge: ClassType;
  readonly connection: ClassType;
  readonly filter: ClassType | undefined;
  readonly order: object | undefined;
};

export const defaultPageSize = 20;
export const largestPage = 100;
export const longestList = 100;

@ObjectType('PageInfo', { description: 'Where a page stands in its connection (Relay cursor connections).' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether more rows follow; known when paging forward, otherwise whether `before` was given.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether more rows come before; known when paging backward, otherwise whether `after` was given.' })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first row of this page; null for an empty page.' })
  readonly startCursor?: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row of this page; null for an empty page.' })
  readonly endCursor?: string | null;
}

@InterfaceType('Node', {
  description: 'Anything that has a public id.',
  resolveType: (value: object) => shapedTypeOf(value),
})
export abstract class NodeType {
  @Field(() => ID, { description: 'The opaque public id.' })
  readonly id!: string;
}

const built = new Map<string, GraphTypes>();

const named = (name: string): ClassType => ({ [name]: class {} })[name] as ClassType;

type Argument = { readonly name: string; readonly type: () => FieldType; readonly description: string };

function pageArgumentsOf(model: ReadModel): readonly Argument[] {
  const { filter, order } = graphTypesOf(model);
  return [
    {
      name: 'first',
      type: () => Int,
      description: `How many rows after \`after\`: 1 to ${largestPage}, ${defaultPageSize} when left out.`,
    },
    { name: 'after', type: () => String, description: 'A cursor of this connection in the same order; rows behind it follow.' },
    { name: 'last', type: () => Int, description: `How many rows before \`before\`, 1 to ${largestPage}; not together with \`first\`.` },
    { name: 'before', type: () => String, description: 'A cursor of this connection in the same order; rows ahead of it are meant.' },
    ...(order === undefined ? [] : [{ name: 'orderBy', type: () => order, description: 'The order; the id decides between equals.' }]),
    ...(filter === undefined ? [] : [{ name: 'filter', type: () => filter, description: 'Only rows that meet all of these.' }]),
  ];
}

/** The arguments of a connection at the root, behind those that the resolver's own method takes. */
export function argumentsOnResolver(model: ReadModel, prototype: object, method: string, firstPlace: number): void {
  pageArgumentsOf(model).forEach(({ name, type, description }, place) =>
    Args(name, { type: type as never, nullable: true, description })(prototype, method, firstPlace + place),
  );
}

/** Nest looks for the decorator's traces on resolvers only; a type's own field is told directly. */
function argumentsOnType(model: ReadModel, target: ClassType, field: string): void {
  pageArgumentsOf(model).forEach(({ name, type, description }, index) =>
    TypeMetadataStorage.addMethodParamMetadata({
      kind: 'arg',
      name,
      description,
      target,
      methodName: field,
      typeFn: type as never,
      index,
      options: { nullable: true },
    }),
  );
}

function relationField(node: ClassType, key: string, relation: Relation): void {
  const { kind, description, nullable, to } = relation;
  const type = () => {
    const target = graphTypesOf(to());
    return kind === 'connection' ? target.connection : kind === 'list' ? [target.node] : target.node;
  };
  Field(type, { nullable, description })(node.prototype, key);
  if (kind === 'connection') {
    argumentsOnType(to(), node, key);
  }
}

function nodeOf(model: ReadModel): ClassType {
  const node = named(`${model.name}Type`);
  ObjectType(model.name, { description: model.description, ...(model.code === undefined ? {} : { implements: () => [NodeType] }) })(node);
  for (const [key, { type, nullable, description }] of Object.entries(model.columns)) {
    Field(type as never, { nullable, description })(node.prototype, key);
  }
  return node;
}

function filterOf(model: ReadModel): ClassType | undefined {
  if (Object.keys(model.filters).length === 0) {
    return undefined;
  }
  const filter = named(`${model.name}Filter`);
  InputType(`${model.name}Filter`, { description: `Which ${model.plural} to list; all conditions hold together.` })(filter);
  for (const [key, { type, isList, description }] of Object.entries(model.filters)) {
    Field((isList ? () => [type()] : type) as never, { nullable: true, description })(filter.prototype, key);
  }
  return filter;
}

function orderOf(model: ReadModel): object | undefined {
  const names = Object.keys(model.orders);
  if (names.length === 0) {
    return undefined;
  }
  const order = Object.fromEntries(names.map(name => [name, name]));
  const valuesMap = Object.fromEntries(Object.entries(model.orders).map(([name, { description }]) => [name, { description }]));
  registerEnumType(order, { name: `${model.name}Order`, description: `In which order ${model.plural} come.`, valuesMap });
  return order;
}

function edgesOf(model: ReadModel, node: ClassType): Pick<GraphTypes, 'edge' | 'connection'> {
  const [edge, connection] = [named(`${model.name}EdgeType`), named(`${model.name}ConnectionType`)];
  ObjectType(`${model.name}Edge`, { description: `One of the ${model.plural} with its place in the list.` })(edge);
  Field(() => String, { description: 'The place of this row in this order, for `after` and `before`.' })(edge.prototype, 'cursor');
  Field(() => node, { description: 'The row itself.' })(edge.prototype, 'node');
  ObjectType(`${model.name}Connection`, { description: `A page of ${model.plural}.` })(connection);
  Field(() => [node], { description: 'The rows of this page.' })(connection.prototype, 'nodes');
  Field(() => [edge], { description: 'The rows of this page, each with its cursor.' })(connection.prototype, 'edges');
  Field(() => PageInfoType, { description: 'Where this page stands.' })(connection.prototype, 'pageInfo');
  Field(() => Int, { description: 'How many rows there are in all pages together; counted only when asked.' })(
    connection.prototype,
    'totalCount',
  );
  return { edge, connection };
}

/** The Nest types of a model, made on first use. */
export function graphTypesOf(model: ReadModel): GraphTypes {
  const known = built.get(model.name);
  if (known !== undefined) {
    return known;
  }
  const node = nodeOf(model);
  const types: GraphTypes = { node, ...edgesOf(model, node), filter: filterOf(model), order: orderOf(model) };
  built.set(model.name, types);
  return types;
}

let completed = false;

/** Relations are added last, when every room has said what it adds to the types of others. */
export function completeGraphTypes(): readonly ClassType[] {
  if (completed) {
    return readModels().map(model => graphTypesOf(model).node);
  }
  completed = true;
  for (const model of readModels()) {
    const { node } = graphTypesOf(model);
    for (const [key, relation] of Object.entries(model.relations)) {
      relationField(node, key, relation);
    }
  }
  return readModels().map(model => graphTypesOf(model).node);
}
