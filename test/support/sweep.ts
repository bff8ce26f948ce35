import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { randomUUID } from 'node:crypto';
import type pg from 'pg';

const isNeeded = (field: GraphQLField<unknown, unknown>) =>
  field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
const typeOf = (field: GraphQLField<unknown, unknown>) => getNamedType(field.type);
const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields()).filter(field => !isNeeded(field));
const leavesOf = (type: GraphQLObjectType) => fieldsOf(type).filter(field => isLeafType(typeOf(field)));
const hopsOf = (type: GraphQLObjectType) => fieldsOf(type).filter(field => isObjectType(typeOf(field)));

const pageOf = (type: GraphQLObjectType) =>
  type.name.endsWith('Connection') ? (getNamedType(type.getFields()['nodes']?.type) as unknown as GraphQLObjectType) : undefined;

/** A field with all that is flat below it, and with more where there is more to ask. */
function asked(field: GraphQLField<unknown, unknown>, args: string, below: (type: GraphQLObjectType) => string): string {
  const type = typeOf(field) as GraphQLObjectType;
  const node = pageOf(type);
  const given = [args, node === undefined ? '' : 'first: 5'].filter(part => part !== '').join(', ');
  const head = `${field.name}${given === '' ? '' : `(${given})`}`;
  return node === undefined
    ? `${head} { ${below(type)} }`
    : `${head} { totalCount pageInfo { hasNextPage endCursor } nodes { ${below(node)} } }`;
}

const flat = (type: GraphQLObjectType) => ['__typename', ...leavesOf(type).map(({ name }) => name)].join(' ');
const oneDeeper = (type: GraphQLObjectType) => [flat(type), ...hopsOf(type).map(hop => asked(hop, '', flat))].join(' ');

/** As an argument is written in a document. */
const written = (type: string, id: string): string => ({ Int: '1', JSON: '{}', String: '"en"' })[type] ?? `"${id}"`;

/** Every root field with everything below it to the third level, one question for each way down, so that none is too long. */
export function questionsOf(schema: GraphQLSchema, idsFor: (field: string) => readonly string[]): readonly string[] {
  const root = schema.getQueryType();
  return Object.values(root?.getFields() ?? {}).flatMap(field => {
    const needed = field.args.filter(({ type }) => isNonNullType(type));
    const given =
      needed.length === 0
        ? ['']
        : idsFor(field.name).map(id => needed.map(({ name, type }) => `${name}: ${written(getNamedType(type).name, id)}`).join(', '));
    const type = typeOf(field);
    if (isInterfaceType(type)) {
      const parts = schema
        .getPossibleTypes(type)
        .map(each => `... on ${each.name} { ${flat(each).replace('__typename', 'is: __typename')} }`);
      return given.flatMap(args => parts.map(part => `{ ${field.name}(${args}) { id ${part} } }`));
    }
    if (!isObjectType(type)) {
      return [];
    }
    const node = pageOf(type) ?? type;
    const ways = [undefined, ...hopsOf(node)];
    return given.flatMap(args =>
      ways.map(way => `{ ${asked(field, args, below => `${flat(below)} ${way === undefined ? '' : asked(way, '', oneDeeper)}`)} }`),
    );
  });
}

const anyValue: Readonly<Record<string, unknown>> = {
  ID: '',
  String: 'x',
  Int: 1,
  Boolean: true,
  Date: '2026-01-01',
  Decimal: '1',
  Currency: 'EUR',
};

function filled(type: GraphQLInputObjectType, id: string): object {
  return Object.fromEntries(
    Object.values(type.getFields()).map(({ name, type: given }) => {
      const inner = getNamedType(given);
      const one = isInputObjectType(inner)
        ? filled(inner, id)
        : isEnumType(inner)
          ? inner.getValues()[0]?.name
          : inner.name === 'UUID'
            ? randomUUID()
            : inner.name === 'ID'
              ? id
              : anyValue[inner.name];
      return [name, isListType(getNullableType(given)) ? [one] : one];
    }),
  );
}

/** Every mutation, with this id wherever it takes one. */
export const knocksOf = (schema: GraphQLSchema, id: string): readonly { readonly query: string; readonly variables: object }[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {}).map(({ name, args, type }) => {
    const input = args[0]?.type;
    const flatPart = leavesOf(getNamedType(type) as GraphQLObjectType).map(leaf => leaf.name);
    return {
      query: `mutation Knock($input: ${String(input)}) { ${name}(input: $input) { __typename ${flatPart.join(' ')} } }`,
      variables: { input: filled(getNamedType(input) as GraphQLInputObjectType, id) },
    };
  });

/** Every row of every table of these schemas, written out as the database would write it. */
export async function everyRow(
  owner: pg.Client,
  schemas: readonly string[],
): Promise<readonly { readonly table: string; readonly text: string }[]> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind in ('r', 'm', 'p') and c.relnamespace::regnamespace::text = any ($1) order by 1`,
    [schemas],
  );
  const texts: { table: string; text: string }[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query<{ text: string }>(`select coalesce(string_agg(t::text, e'\\n'), '') as text from ${name} t`);
    texts.push({ table: name, text: rows[0]?.text ?? '' });
  }
  return texts;
}

/** What the server is running, looked at over and over until it is told to stop; then also what it remembers, where it does. */
export function watchStatements(owner: pg.Client, seen: Set<string>): () => Promise<void> {
  let goesOn = true;
  const look = async (source: string) =>
    (await owner.query<{ query: string }>(`select query from ${source}`)).rows.forEach(({ query }) => seen.add(query));
  const looking = (async () => {
    while (goesOn) {
      await look('pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    goesOn = false;
    await looking;
    const { rowCount } = await owner.query(`select from pg_extension where extname = 'pg_stat_statements'`);
    await (rowCount === 1 ? look('pg_stat_statements') : undefined);
  };
}
