import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, OperationTypeNode, type SelectionSetNode } from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function* rootFields({ selections }: SelectionSetNode, fragments: Fragments): Generator<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      yield selection.name.value;
    } else {
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inner !== undefined) {
        yield* rootFields(inner.selectionSet, fragments);
      }
    }
  }
}

/**
 * The command that one document gives more than once, if any. Fifteen aliases of one command are fifteen guesses at
 * the price of one request (OWASP GraphQL cheat sheet), and one transaction a request is the rule of the house anyway.
 */
export function repeatedCommand(operation: OperationDefinitionNode, fragments: Fragments): string | undefined {
  if (operation.operation !== OperationTypeNode.MUTATION) {
    return undefined;
  }
  const seen = new Set<string>();
  return [...rootFields(operation.selectionSet, fragments)].find(name => name !== '__typename' && seen.size === seen.add(name).size);
}
