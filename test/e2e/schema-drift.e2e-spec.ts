import { MikroORM } from '@mikro-orm/postgresql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { columnsByHand } from '../support/columns-by-hand.js';
import { type Column, columnsOfDatabase, columnsOfEntities, columnsOfReadModels } from '../support/catalogue-columns.js';
import { LedbyApp } from '../support/ledby-app.js';

let ledby: LedbyApp;
let stored: Awaited<ReturnType<typeof columnsOfDatabase>>;
let mapped: readonly Column[];

beforeAll(async () => {
  ledby = await LedbyApp.start();
  stored = await columnsOfDatabase(ledby.owner);
  mapped = columnsOfEntities(ledby.app.get(MikroORM));
});
afterAll(() => ledby.stop());

describe('the migrated database and the code that uses it', () => {
  it('has every column that an entity maps, of the same type and as ready to be empty', () => {
    expect(mapped.length).toBeGreaterThan(50);
    expect(mapped.map(({ name, type, isNullable }) => ({ name, type, isNullable }))).toEqual(
      mapped.map(({ name }) => ({ name, type: stored.get(name)?.type, isNullable: stored.get(name)?.isNullable })),
    );
  });

  it('has every column that a read model asks for', () => {
    expect(columnsOfReadModels().filter(name => !stored.has(name))).toEqual([]);
  });

  it('has no column that nobody knows', () => {
    const known = new Set([...mapped.map(({ name }) => name), ...columnsOfReadModels()]);
    const isByHand = (name: string) => name in columnsByHand || name.slice(0, name.lastIndexOf('.')) in columnsByHand;
    expect(
      [...stored.values()].filter(({ name, isView }) => !isView && !known.has(name) && !isByHand(name)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('has all that is listed as known by hand', () => {
    const names = new Set([...stored.keys()].flatMap(name => [name, name.slice(0, name.lastIndexOf('.'))]));
    expect(Object.keys(columnsByHand).filter(name => !names.has(name))).toEqual([]);
  });
});

describe('the schema that is served', () => {
  it('is the one that is committed', () => {
    const { schema } = ledby.app.get(GraphQLSchemaHost, { strict: false });
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`).toBe(readFileSync('schema.graphql', 'utf8'));
  });
});
