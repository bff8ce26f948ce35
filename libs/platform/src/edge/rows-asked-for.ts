import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { defaultPageSize, largestPage } from '../reading/model/graph-types.js';

/** Pages are seldom full, so this many are asked for long before they are read; who needs more asks page by page. */
export const mostRows = 500_000;

const rowsOfList = 10;
const rowsOfSchema = 5_000;
/** Counting reads an index where a page reads rows. */
const rowsOfCount = 20;

/** Parts of a row, not rows. */
const parts = new Set(['Money', 'PageInfo']);

export type Asked = {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
};

type Composite = GraphQLObjectType | GraphQLInterfaceType;

const compositeOf = (type: unknown): Composite | undefined => (isObjectType(type) || isInterfaceType(type) ? type : undefined);

const counted = new WeakMap<OperationDefinitionNode, number>();

/** Apollo keeps the documents it has validated; one without variables asks for the same each time. */
export function rowsAskedFor(asked: Asked): number {
  const { operation } = asked;
  const known = counted.get(operation);
  if (known !== undefined) {
    return known;
  }
  const rows = countRows(asked);
  if (operation.variableDefinitions === undefined || operation.variableDefinitions.length === 0) {
    counted.set(operation, rows);
  }
  return rows;
}

/** How many rows an operation asks for at most, pages multiplied by what is asked of each row in them; directives are taken as absent. */
function countRows({ schema, operation, fragments, variables }: Asked): number {
  const ofFragment = new Map<string, number>();

  const given = (value: ValueNode | undefined): unknown => {
    if (value?.kind === Kind.VARIABLE) {
      const declared = operation.variableDefinitions?.find(({ variable }) => variable.name.value === value.name.value);
      return variables[value.name.value] ?? given(declared?.defaultValue);
    }
    return value?.kind === Kind.INT ? Number(value.value) : undefined;
  };

  const pageSize = ({ arguments: args = [] }: FieldNode): number => {
    const sizes = ['first', 'last'].map(name => given(args.find(arg => arg.name.value === name)?.value));
    const size = sizes.find(found => typeof found === 'number') ?? defaultPageSize;
    // What is out of range is refused later, and costs nothing then.
    return Math.min(Math.max(size, 1), largestPage);
  };

  const ofField = (node: FieldNode, field: GraphQLField<unknown, unknown>): number => {
    const type = compositeOf(getNamedType(field.type));
    if (type === undefined || node.selectionSet === undefined || parts.has(type.name)) {
      return node.name.value === 'totalCount' ? rowsOfCount : 0;
    }
    const below = ofSelections(node.selectionSet, type);
    if (field.args.some(({ name }) => name === 'first')) {
      return pageSize(node) * below;
    }
    if (isListType(getNullableType(field.type))) {
      // The rows of a connection are counted by their page.
      return node.name.value === 'nodes' ? 1 + below : node.name.value === 'edges' ? below : rowsOfList * (1 + below);
    }
    return 1 + below;
  };

  const ofSelections = ({ selections }: SelectionSetNode, type: Composite): number => {
    let rows = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const field = type.getFields()[name];
        rows += name === '__schema' || name === '__type' ? rowsOfSchema : field === undefined ? 0 : ofField(selection, field);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        rows += ofSelections(selection.selectionSet, compositeOf(schema.getType(selection.typeCondition?.name.value ?? type.name)) ?? type);
      } else {
        rows += ofSpread(selection.name.value);
      }
    }
    return rows;
  };

  const ofSpread = (name: string): number => {
    const fragment = fragments.get(name);
    const type = compositeOf(schema.getType(fragment?.typeCondition.name.value ?? ''));
    const rows = ofFragment.get(name) ?? (fragment === undefined || type === undefined ? 0 : ofSelections(fragment.selectionSet, type));
    ofFragment.set(name, rows);
    return rows;
  };

  const root = compositeOf(schema.getRootType(operation.operation));
  return root === undefined ? 0 : ofSelections(operation.selectionSet, root);
}
