import fc from 'fast-check';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLInterfaceType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export type RandomDocument = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

type Composite = GraphQLObjectType | GraphQLInterfaceType;

const deepest = 7;

const texts = (): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.string({ maxLength: 12 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'a',
        '',
        '%',
        "'",
        '\\',
        '\u0000',
        'a'.repeat(3_000),
        '=1+1',
        '{}',
        'ß',
        '信',
        '🜁',
        '"; drop table grant; --',
      ),
    },
  );

/** Mostly sound, sometimes past the edge: an unsound value ends the whole document before anything is read. */
const mostly = (sound: fc.Arbitrary<unknown>, unsound: fc.Arbitrary<unknown>) => () =>
  fc.oneof({ weight: 20, arbitrary: sound }, { weight: 1, arbitrary: unsound });

const odd = fc.string({ maxLength: 8 });

const codes: Readonly<Record<string, string>> = {
  funder: 'fdr',
  fund: 'fnd',
  cycle: 'cyc',
  window: 'win',
  organisation: 'org',
  recipient: 'org',
  project: 'prj',
  grant: 'grt',
  tranche: 'trn',
  leadershipStanding: 'std',
  leadershipAttestation: 'att',
  impactRelease: 'rel',
};

/** Ids of the kind that a field is called after, where it is; else any. */
const fitting = (ids: readonly string[], name: string): readonly string[] => {
  const found = ids.filter(id => id.startsWith(`${codes[name] ?? '-'}_`));
  return found.length > 0 ? found : ids;
};

const scalars = (ids: readonly string[]): Readonly<Record<string, () => fc.Arbitrary<unknown>>> => ({
  ID: mostly(fc.constantFrom(...ids), fc.oneof(odd, fc.constant(`grt_${'A'.repeat(43)}`))),
  Int: mostly(fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, -1, 101, 2_147_483_647, -2_147_483_648, 1.5)),
  String: texts,
  Boolean: () => fc.boolean(),
  UUID: mostly(fc.uuid(), odd),
  Decimal: mostly(
    fc.constantFrom('1', '0.01', '20000', '99999999999999999999999999', '-5', '1.123456789'),
    fc.oneof(odd, fc.constantFrom('1e400', 'NaN', 'Infinity')),
  ),
  Date: mostly(
    fc.constantFrom('2026-01-31', '0001-01-01', '9999-12-31', '2026-02-28'),
    fc.oneof(odd, fc.constantFrom('2026-02-30', '-4714-01-01', '0000-01-01')),
  ),
  DateTime: mostly(fc.constantFrom('2026-01-31T10:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'), odd),
  Currency: mostly(fc.constantFrom('USD', 'EUR', 'TND', 'BDT'), fc.oneof(odd, fc.constantFrom('XXX', 'usd'))),
  CountryCode: mostly(fc.constantFrom('FR', 'BD', 'NG'), fc.oneof(odd, fc.constantFrom('ZZ', 'XK', 'fr'))),
});

/** Writes one document that is valid by the schema, with all its values in variables; the same seed writes the same again. */
export function randomDocument(schema: GraphQLSchema, ids: readonly string[], seed: number): RandomDocument {
  let drawn = 0;
  const draw = <T>(arbitrary: fc.Arbitrary<T>): T => {
    drawn += 1;
    const [value] = fc.sample(arbitrary, { numRuns: 1, seed: Math.imul(seed, 31) + drawn });
    return value as T;
  };
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const chance = (oneIn: number) => draw(fc.integer({ min: 1, max: oneIn })) === 1;

  const valueOf = (type: GraphQLInputType, calledAfter: string): unknown => {
    if (isNonNullType(type)) {
      return valueOf(type.ofType, calledAfter);
    }
    if (isListType(type)) {
      return Array.from({ length: draw(fc.integer({ min: 0, max: 3 })) }, () => valueOf(type.ofType, calledAfter));
    }
    if (isEnumType(type)) {
      return draw(fc.constantFrom(...type.getValues().map(({ name }) => name)));
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(({ type: of }) => isNonNullType(of) || chance(4));
      return Object.fromEntries(fields.map(({ name, type: of }) => [name, valueOf(of, name.replace(/Id$/, ''))]));
    }
    return draw((scalars(fitting(ids, calledAfter))[type.name] ?? texts)());
  };

  const argumentsOf = (args: readonly GraphQLArgument[], field: string): string => {
    const given = args.filter(({ name, type }) => isNonNullType(type) || (name === 'first' ? !chance(4) : chance(6)));
    const written = given.map(({ name, type }) => {
      const variable = `v${declared.length}`;
      declared.push(`$${variable}: ${String(type)}`);
      variables[variable] = valueOf(type, name === 'id' ? field : name);
      return `${name}: $${variable}`;
    });
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  };

  const fieldOf = ({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string => {
    const of = getNamedType(type);
    const alias = chance(8) ? `a${draw(fc.integer({ min: 0, max: 1_000_000 }))}: ` : '';
    return `${alias}${name}${argumentsOf(args, name)}${isObjectType(of) || isInterfaceType(of) ? ` { ${selectionOf(of, depth + 1)} }` : ''}`;
  };

  const selectionOf = (type: Composite, depth: number): string => {
    const fields = Object.values(type.getFields());
    const possible = depth < deepest ? fields : fields.filter(({ type: of }) => !isObjectType(getNamedType(of)));
    const chosen = possible.length === 0 ? [] : draw(fc.subarray([...possible], { minLength: 1, maxLength: Math.min(4, possible.length) }));
    const typename = chosen.length === 0 || chance(8) ? ['__typename'] : [];
    const narrowed =
      isInterfaceType(type) && chance(2)
        ? schema
            .getPossibleTypes(type)
            .slice(0, 2)
            .map(of => `... on ${of.name} { ${selectionOf(of, depth + 1)} }`)
        : [];
    return [...typename, ...chosen.map(field => fieldOf(field, depth)), ...narrowed].join(' ');
  };

  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()];
  const root = mutation !== null && mutation !== undefined && chance(4) ? mutation : query;
  if (root === null || root === undefined) {
    throw new Error('The schema has no queries.');
  }
  const body = selectionOf(root, 1);
  return {
    query: `${root === mutation ? 'mutation' : 'query'} Random${declared.length === 0 ? '' : `(${declared.join(', ')})`} { ${body} }`,
    variables,
  };
}
