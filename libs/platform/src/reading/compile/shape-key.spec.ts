import { buildSchema, getVariableValues, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { shapeKey } from './shape-key.js';

const schema = buildSchema(`
  enum Order { NAME_ASC NAME_DESC }
  input Filter { code: [String!] search: String isDemo: Boolean fund: ID }
  type Row { id: ID! rows(first: Int, after: String, orderBy: Order, filter: Filter): [Row!]! }
  type Query { rows(first: Int, after: String, orderBy: Order, filter: Filter): [Row!]! row(id: ID!): Row }
`);

function keysOf(query: string, ...all: readonly object[]): readonly string[] {
  const { definitions } = parse(query);
  const operation = definitions.find((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) {
    throw new Error('There is no operation.');
  }
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return all.map(given =>
    shapeKey(schema, operation, fragments, getVariableValues(schema, operation.variableDefinitions ?? [], { ...given }).coerced ?? {}),
  );
}
const differ = (query: string, ...all: readonly object[]) => new Set(keysOf(query, ...all)).size;

it('is one for all values that only fill a slot', () => {
  expect(differ('query ($s: String) { rows(filter: { search: $s }) { id } }', { s: 'one' }, { s: 'two' })).toBe(1);
  expect(differ('query ($f: Filter) { rows(filter: $f) { id } }', { f: { code: ['a', 'b'] } }, { f: { code: ['c', 'd', 'e'] } })).toBe(1);
});

it('tells apart what is written into the statement: presence, closed values, sizes', () => {
  expect(differ('query ($s: String) { rows(filter: { search: $s }) { id } }', {}, { s: null }, { s: 'one' })).toBe(3);
  expect(
    differ(
      'query ($f: Filter) { rows(filter: $f) { id } }',
      {},
      { f: null },
      { f: {} },
      { f: { search: 'a' } },
      { f: { isDemo: true } },
      { f: { isDemo: false } },
    ),
  ).toBe(6);
  expect(differ('query ($o: Order) { rows(orderBy: $o) { id } }', {}, { o: 'NAME_ASC' }, { o: 'NAME_DESC' })).toBe(3);
  expect(differ('query ($n: Int) { rows(first: $n) { id } }', {}, { n: 1 }, { n: 2 })).toBe(3);
  expect(differ('query ($b: Boolean!) { rows { id @include(if: $b) } }', { b: true }, { b: false })).toBe(2);
});

it('tells a list of one from longer ones, also when it was given without brackets', () => {
  const [bare, single, several, none] = keysOf(
    'query ($c: [String!]) { rows(filter: { code: $c }) { id } }',
    { c: 'a' },
    { c: ['a'] },
    { c: ['a', 'b'] },
    { c: [] },
  );
  expect(bare).toBe(single);
  expect(single).not.toBe(several);
  expect(several).toBe(none);
});

it('tells a cursor among rows without a value from one among the others', () => {
  const cursor = (value: string) => Buffer.from(`123456789abctagtagta:01920000-0000-7000-a000-000000000000:${value}`).toString('base64url');
  expect(
    differ(
      'query ($c: String) { rows(after: $c) { id } }',
      {},
      { c: cursor('v2026-01-01') },
      { c: cursor('n') },
      { c: cursor('vends so:n') },
    ),
  ).toBe(3);
});

it('looks into fragments for what a variable is used as', () => {
  expect(differ('query ($n: Int) { rows { ...Part } } fragment Part on Row { rows(first: $n) { id } }', { n: 1 }, { n: 2 })).toBe(2);
});
