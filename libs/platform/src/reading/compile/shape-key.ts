import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  visit,
} from 'graphql';
import { standsWithoutValue } from './cursor.js';

type Signature = (value: unknown) => string;

const presence: Signature = value => (value === undefined ? '-' : value === null ? '0' : '1');
const exact: Signature = value => JSON.stringify(value) ?? '-';
const cursorPlace: Signature = value => (typeof value === 'string' ? (standsWithoutValue(value) ? 'n' : 'v') : presence(value));
const typeCode: Signature = value =>
  typeof value === 'string' ? value.slice(0, Math.max(0, value.indexOf('_'))).slice(0, 4) : presence(value);

const argumentRoles: Readonly<Record<string, Signature>> = {
  first: exact,
  last: exact,
  after: cursorPlace,
  before: cursorPlace,
  id: typeCode,
};

/** What of a value changes the statement: whether it is there, how many it lists, and every closed value as it is. */
function byType(type: GraphQLInputType): Signature {
  const bare = getNullableType(type);
  const named = getNamedType(type);
  if (isEnumType(named) || named.name === 'Boolean') {
    return exact;
  }
  if (isListType(bare)) {
    return value => (Array.isArray(value) ? (value.length === 1 ? '1' : 'n') : presence(value));
  }
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).map(field => [field.name, byType(field.type)] as const);
    return value =>
      typeof value === 'object' && value !== null
        ? `{${fields.map(([name, of]) => `${name}${of((value as Record<string, unknown>)[name])}`).join(',')}}`
        : presence(value);
  }
  return presence;
}

type Variable = { readonly name: string; readonly signature: Signature };
const profiles = new WeakMap<OperationDefinitionNode, readonly Variable[]>();

function profileOf(schema: GraphQLSchema, operation: OperationDefinitionNode, documents: readonly object[]): readonly Variable[] {
  const roles = new Map<string, Signature>();
  for (const document of documents) {
    visit(document as OperationDefinitionNode, {
      Argument: ({ name, value }) => {
        const role = argumentRoles[name.value];
        if (value.kind === Kind.VARIABLE && role !== undefined) {
          roles.set(value.name.value, role);
        }
      },
    });
  }
  return (operation.variableDefinitions ?? []).map(({ variable, type }) => {
    const declared = typeFromAST(schema, type as never) as GraphQLInputType;
    return { name: variable.name.value, signature: roles.get(variable.name.value) ?? byType(declared) };
  });
}

/** Two sets of variables of one key can share a compiled statement. */
export function shapeKey(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: readonly object[],
  values: Readonly<Record<string, unknown>>,
): string {
  const profile = profiles.get(operation) ?? profileOf(schema, operation, [operation, ...fragments]);
  profiles.set(operation, profile);
  return profile.map(({ name, signature }) => signature(values[name])).join('|');
}
