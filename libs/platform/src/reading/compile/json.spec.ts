import { anActor } from '@ledby/kernel';
import { GraphQLSchema } from 'graphql';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import { AccessPolicy, type RowCondition } from '../../access/access-policy.js';
import { Compilation } from './compilation.js';
import { jsonObject } from './json.js';

class EverythingIsAllowed extends AccessPolicy {
  rows(): RowCondition {
    return { kind: 'always' };
  }
  allows(): boolean {
    return true;
  }
}

const writer = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
const compilation = () =>
  new Compilation(
    { schema: new GraphQLSchema({}), fragments: {}, variableValues: {} },
    anActor({ userId: 'u' }),
    new EverythingIsAllowed(),
    'secret',
  );

const writtenFor = (keys: readonly string[]) => {
  const { joins, json } = jsonObject(
    compilation(),
    keys.map(key => [key, sql`1`] as const),
  );
  return { joins: joins.length, text: sql`${json}`.compile(writer).sql };
};

it('takes names of up to 63 bytes from the columns of a row', () => {
  expect(writtenFor(['id', 'x'.repeat(63)])).toEqual({ joins: 1, text: 'row_to_json("f1")' });
});

it('spells longer names out, since the database would cut them', () => {
  const long = 'x'.repeat(64);
  expect(writtenFor(['id', long])).toEqual({ joins: 0, text: `(json_build_object('id'::text, 1, '${long}'::text, 1)::text)::json` });
});

it('splices calls where a function would take too many arguments', () => {
  const { text } = writtenFor(Array.from({ length: 100 }, (_, place) => `${'x'.repeat(64)}${place}`));
  expect(text.match(/json_build_object/g)).toHaveLength(3);
  expect(Math.max(...text.split('json_build_object').map(call => call.match(/::text, 1/g)?.length ?? 0))).toBeLessThanOrEqual(48);
});

it('writes an object without fields where all were skipped', () => {
  expect(writtenFor([])).toMatchObject({ joins: 1 });
});
