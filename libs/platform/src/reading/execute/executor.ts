import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FragmentDefinitionNode,
  getArgumentValues,
  getVariableValues,
  type GraphQLError,
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

const fragmentsOf = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions.filter(definition => definition.kind === Kind.FRAGMENT_DEFINITION).map(fragment => [fragment.name.value, fragment]),
  );

const fragments = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();

export async function executeRequest(schema: GraphQLSchema, request: Request): Promise<ExecutionResult> {
  const { document, operation, variables, context } = request;
  if (!isRawOperation(schema, operation)) {
    return execute({ schema, document, operationName: operation.name?.value, variableValues: variables, contextValue: context });
  }
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 3 });
  return coerced.errors === undefined ? readRoots(schema, request, coerced.coerced) : { errors: coerced.errors };
}

async function readRoots(
  schema: GraphQLSchema,
  { document, operation, context }: Request,
  variableValues: Record<string, unknown>,
): Promise<ExecutionResult> {
  const type = schema.getQueryType();
  if (type === undefined || type === null) {
    throw new Error('The schema has no queries.');
  }
  const known = fragments.get(document) ?? fragmentsOf(document);
  fragments.set(document, known);
  const roots = collectFields(schema, known, variableValues, type, operation.selectionSet) as unknown as ReadonlyMap<
    string,
    readonly [FieldNode, ...FieldNode[]]
  >;
  const errors: GraphQLError[] = [];
  let whole = true;
  const parts = await Promise.all(
    [...roots].map(async ([key, fieldNodes]) => {
      const definition = type.getFields()[fieldNodes[0].name.value];
      if (definition === undefined) {
        throw new Error('A root field left the schema while it was read.');
      }
      try {
        const args = getArgumentValues(definition, fieldNodes[0], variableValues);
        const info = {
          fieldName: definition.name,
          fieldNodes,
          returnType: definition.type,
          parentType: type,
          path: { prev: undefined, key, typename: type.name },
          schema,
          fragments: known,
          rootValue: undefined,
          operation,
          variableValues,
        } as GraphQLResolveInfo;
        const answer: unknown = await definition.resolve?.(undefined, args, context, info);
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
      } catch (failure) {
        errors.push(locatedError(failure, fieldNodes, [key]));
        whole &&= !isNonNullType(definition.type);
      }
      return `${JSON.stringify(key)}:null`;
    }),
  );
  const data = whole ? (new RawJson(`{${parts.join(',')}}`) as unknown as Record<string, unknown>) : null;
  return errors.length > 0 ? { errors, data } : { data };
}
