import { getNamedType, type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { readModels } from '../model/read-model.js';

const modes = new WeakMap<OperationDefinitionNode, boolean>();

function answersAreRead(schema: GraphQLSchema, { operation, selectionSet }: OperationDefinitionNode): boolean {
  const fields = schema.getQueryType()?.getFields() ?? {};
  const readTypes = new Set(
    readModels()
      .flatMap(({ name }) => [name, `${name}Connection`])
      .concat('Node'),
  );
  return (
    operation === OperationTypeNode.QUERY &&
    selectionSet.selections.every(
      selection =>
        selection.kind === Kind.FIELD &&
        selection.name.value in fields &&
        readTypes.has(getNamedType(fields[selection.name.value]?.type)?.name ?? ''),
    )
  );
}

/** Whether every root field is answered by the reading path, so that its JSON can go to the wire without being taken apart. */
export function isRawOperation(schema: GraphQLSchema, operation: OperationDefinitionNode): boolean {
  const known = modes.get(operation);
  if (known !== undefined) {
    return known;
  }
  const isRaw = answersAreRead(schema, operation);
  modes.set(operation, isRaw);
  return isRaw;
}
