import { buildSchema, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { repeatedCommand } from './repeated-commands.js';
import { rowsAskedFor } from './rows-asked-for.js';

const schema = buildSchema(`
  type Query { grants(first: Int, last: Int): GrantConnection! grant(id: ID!): Grant }
  type Mutation { award: Grant cancel: Grant }
  type GrantConnection { nodes: [Grant!]! edges: [GrantEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type GrantEdge { cursor: String! node: Grant! }
  type PageInfo { endCursor: String }
  type Money { amount: String }
  type Alias { name: String }
  type Grant { id: ID! amount: Money project: Project aliases: [Alias!]! }
  type Project { id: ID! grants(first: Int, last: Int): GrantConnection! }
`);

const read = (text: string) => {
  const { definitions } = parse(text);
  const operation = definitions.find((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) {
    throw new Error('No operation.');
  }
  const fragments = new Map(
    definitions.flatMap(definition =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as [string, FragmentDefinitionNode]] : [],
    ),
  );
  return { operation, fragments };
};

const rows = (text: string, variables = {}) => rowsAskedFor({ schema, variables, ...read(text) });

describe('the rows that an operation asks for', () => {
  it.each([
    ['one row', '{ grant(id: "x") { id amount { amount } } }', 1],
    ['a page of the usual size', '{ grants { nodes { id } } }', 20],
    ['a page of a given size', '{ grants(first: 7) { nodes { id } pageInfo { endCursor } } }', 7],
    ['the same with edges', '{ grants(last: 7) { edges { cursor node { id } } } }', 7],
    ['rows beside rows', '{ a: grants(first: 7) { nodes { id } } b: grants(first: 5) { nodes { id } } }', 12],
    ['one beside each row', '{ grants(first: 7) { nodes { project { id } } } }', 14],
    ['pages in pages', '{ grants(first: 10) { nodes { project { grants(first: 10) { nodes { id } } } } } }', 10 * (1 + 1 + 10)],
    ['a short list', '{ grant(id: "x") { aliases { name } } }', 11],
    ['a size past the largest', '{ grants(first: 99999999) { nodes { id } } }', 100],
    ['a fragment', '{ grants(first: 7) { ...P } } fragment P on GrantConnection { nodes { id ... on Grant { project { id } } } }', 14],
    ['the schema', '{ __schema { types { name } } }', 5_000],
  ])('%s', (_, query, expected) => {
    expect(rows(query)).toBe(expected);
  });

  it('are counted by what a variable says, or its default', () => {
    const query = 'query ($n: Int = 30) { grants(first: $n) { nodes { id } } }';
    expect([rows(query), rows(query, { n: 50 }), rows(query, { n: 'text' })]).toEqual([30, 50, 20]);
  });

  it('are counted once for each fragment, however often it is spread', () => {
    const doubling = Array.from(
      { length: 25 },
      (_, place) => `fragment F${place} on Grant { ...F${place + 1} project { grants(first: 1) { nodes { ...F${place + 1} } } } }`,
    ).join(' ');
    const started = performance.now();
    expect(rows(`{ grant(id: "x") { ...F0 } } ${doubling} fragment F25 on Grant { id }`)).toBeGreaterThan(1_000_000);
    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe('a command', () => {
  const repeated = (text: string) => {
    const { operation, fragments } = read(text);
    return repeatedCommand(operation, fragments);
  };

  it.each([
    ['given twice by alias', 'mutation { a: award { id } b: award { id } }', 'award'],
    ['given twice by a fragment', 'mutation { award { id } ...M } fragment M on Mutation { b: award { id } }', 'award'],
    ['given twice in an inline fragment', 'mutation { award { id } ... { b: award { id } } }', 'award'],
    ['given once beside another', 'mutation { award { id } cancel { id } __typename }', undefined],
    ['that is a query', '{ a: grant(id: "x") { id } b: grant(id: "y") { id } }', undefined],
  ])('%s', (_, text, name) => {
    expect(repeated(text)).toBe(name);
  });
});
