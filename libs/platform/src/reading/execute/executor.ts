import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FragmentDefinitionNode,
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  type FieldNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { RawJson } from './raw-json.js';
import { isRawOperation } from './operation-mode.js';

export type Request = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
  readonly context: unknown;
};

type Fragments = Record<string, FragmentDefinitionNode>;

const knownFragments = new WeakMap<DocumentNode, Fragments>();

function fragmentsOf(document: DocumentNode): Fragments {
  const known = knownFragments.get(document);
  if (known !== undefined) {
    return known;
  }
  const definitions = document.definitions.filter(definition => definition.kind === Kind.FRAGMENT_DEFINITION);
  const fragments = Object.fromEntries(definitions.map(fragment => [fragment.name.value, fragment]));
  knownFragments.set(document, fragments);
  return fragments;
}

type Root = {
  readonly key: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly info: GraphQLResolveInfo;
  /** Left out where they depend on variables. */
  readonly args?: Record<string, unknown>;
};

const none: Record<string, unknown> = Object.freeze({});
const steadyRoots = new WeakMap<OperationDefinitionNode, readonly Root[]>();

export async function executeRequest(schema: GraphQLSchema, request: Request): Promise<ExecutionResult> {
  const { document, operation, variables, context } = request;
  if (!isRawOperation(schema, operation)) {
    return execute({ schema, document, operationName: operation.name?.value, variableValues: variables, contextValue: context });
  }
  const declared = operation.variableDefinitions ?? [];
  if (declared.length === 0) {
    return readRoots(rootsWithoutVariables(schema, request), context);
  }
  const coerced = getVariableValues(schema, declared, variables, { maxErrors: 3 });
  return coerced.errors === undefined ? readRoots(rootsOf(schema, request, coerced.coerced), context) : { errors: coerced.errors };
}

/** Apollo keeps the documents it has validated; one without variables asks for the same each time. */
function rootsWithoutVariables(schema: GraphQLSchema, request: Request): readonly Root[] {
  const known = steadyRoots.get(request.operation);
  if (known !== undefined) {
    return known;
  }
  const roots = rootsOf(schema, request, none).map(root => ({
    ...root,
    args: Object.freeze(getArgumentValues(root.definition, firstOf(root.info), none)),
  }));
  steadyRoots.set(request.operation, roots);
  return roots;
}

/** Later repeats of a response key have been validated to mean the same, so the first node speaks for all. */
function firstOf({ fieldNodes: [first] }: GraphQLResolveInfo): FieldNode {
  if (first === undefined) {
    throw new Error('A root field that nobody asked for.');
  }
  return first;
}

function rootsOf(schema: GraphQLSchema, { document, operation }: Request, variableValues: Record<string, unknown>): readonly Root[] {
  const type = schema.getQueryType();
  if (type === undefined || type === null) {
    throw new Error('The schema has no queries.');
  }
  const fragments = fragmentsOf(document);
  const fields = collectFields(schema, fragments, variableValues, type, operation.selectionSet) as unknown as ReadonlyMap<
    string,
    readonly [FieldNode, ...FieldNode[]]
  >;
  return [...fields].map(([key, fieldNodes]) => {
    const definition = type.getFields()[fieldNodes[0].name.value];
    if (definition === undefined) {
      throw new Error('A root field left the schema while it was read.');
    }
    const info = {
      fieldName: definition.name,
      fieldNodes,
      returnType: definition.type,
      parentType: type,
      path: { prev: undefined, key, typename: type.name },
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues,
    } as GraphQLResolveInfo;
    return { key, definition, info };
  });
}

/** A member of the answer, or the error that stands for it. */
async function readRoot({ key, definition, info, args }: Root, context: unknown): Promise<string | GraphQLError> {
  try {
    const given = args ?? getArgumentValues(definition, firstOf(info), info.variableValues);
    const answer: unknown = await definition.resolve?.(undefined, given, context, info);
    // A filter hands a refusal over as a value; graphql-js would raise it too.
    if (answer instanceof Error) {
      throw answer;
    }
    if (answer instanceof RawJson) {
      return `${JSON.stringify(key)}:${answer.text}`;
    }
    if (isNonNullType(definition.type)) {
      throw new Error(`${definition.name} came back empty.`);
    }
    return `${JSON.stringify(key)}:null`;
  } catch (failure) {
    return locatedError(failure, info.fieldNodes, [key]);
  }
}

async function readRoots(roots: readonly Root[], context: unknown): Promise<ExecutionResult> {
  const parts = await Promise.all(roots.map(root => readRoot(root, context)));
  const errors = parts.filter(part => part instanceof GraphQLError);
  if (errors.length === 0) {
    return { data: asAnswer(parts) };
  }
  const isLost = roots.some(({ definition }, place) => parts[place] instanceof GraphQLError && isNonNullType(definition.type));
  const members = roots.map(({ key }, place) => {
    const part = parts[place];
    return typeof part === 'string' ? part : `${JSON.stringify(key)}:null`;
  });
  return { errors, data: isLost ? null : asAnswer(members) };
}

const asAnswer = (members: readonly unknown[]) => new RawJson(`{${members.join(',')}}`) as unknown as Record<string, unknown>;
