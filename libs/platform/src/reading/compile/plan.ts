import type { Actor } from '@ledby/kernel';
import { getArgumentValues, type GraphQLResolveInfo } from 'graphql';
import { createHash } from 'node:crypto';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import type { AccessPolicy } from '../../access/access-policy.js';
import type { Statement } from '../execute/read-exchange.js';
import type { Fragment, RowReader } from '../model/column.js';
import type { ReadModel } from '../model/read-model.js';
import { type ArgumentField, Compilation } from './compilation.js';
import { compileConnection } from './connection.js';
import { compileObject } from './object.js';
import { all, conditionOn, scopeOf } from './scope.js';
import { fill, type Slot } from './slot.js';

export const writer = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** What a root field reads: a page of a model, or the one row with these key columns, whose values the resolver knows. */
export type RootRead = { readonly kind: 'connection' | 'one'; readonly model: ReadModel; readonly keys: readonly string[] };

export type Known = Readonly<Record<string, string>>;

/** One compiled statement, for every actor of a shape and all variables of a shape. */
export class Plan {
  private uses = 0;

  private constructor(
    private readonly text: string,
    private readonly slots: readonly Slot[],
    private readonly checked: readonly Slot[],
    private readonly argumentFields: readonly ArgumentField[],
    private readonly facts: readonly string[],
    private readonly tellsBeyondRows: boolean,
  ) {}

  static compile(read: RootRead, actor: Actor, policy: AccessPolicy, secret: string, info: GraphQLResolveInfo): Plan {
    const c = new Compilation(info, actor, policy, secret);
    const json = compileRoot(c, read, info);
    const { sql: text, parameters } = json.compile(writer);
    return new Plan(text, parameters as readonly Slot[], c.checked, c.argumentFields, [...c.facts].sort(), c.tellsBeyondRows);
  }

  get restricted(): boolean {
    return this.facts.length > 0;
  }

  /** Named from the second use on, so shapes that never come back do not stay in the server's memory. */
  bind(actor: Actor, variableValues: GraphQLResolveInfo['variableValues'], known: Known, secret: string): Statement {
    const given = this.argumentFields.map(({ definition, node }) => getArgumentValues(definition, node, variableValues));
    this.checked.forEach(slot => fill(slot, actor, given, known, secret));
    this.uses += 1;
    return {
      text: this.text,
      name: this.uses > 1 ? this.name : undefined,
      values: this.slots.map(slot => fill(slot, actor, given, known, secret)),
      facts: this.facts,
      tellsBeyondRows: this.tellsBeyondRows,
    };
  }

  private hashed: string | undefined;

  private get name(): string {
    this.hashed ??= createHash('sha256').update(this.text).digest('base64url').slice(0, 24);
    return this.hashed;
  }
}

function compileRoot(c: Compilation, read: RootRead, info: GraphQLResolveInfo): Fragment {
  const { model } = read;
  const scope = scopeOf(c, model);
  if (model.restricted && scope.kind !== 'never') {
    c.facts.add(model.name);
  }
  const where = (row: RowReader) =>
    read.keys.map(key => sql`${row(key)} = ${c.slot({ from: 'known', name: key }, key === 'id' || key.endsWith('_id') ? 'uuid' : 'text')}`);
  const definition = info.parentType.getFields()[info.fieldName];
  const [first, ...more] = info.fieldNodes;
  if (definition === undefined || first === undefined) {
    throw new Error(`There is no root field ${info.fieldName}.`);
  }
  if (read.kind === 'connection') {
    return sql`select ${compileConnection(c, { model, where, scope, asObject: (row, nodes) => compileObject(c, { model, read: row, scope }, nodes) }, definition, [first, ...more])}::text as json`;
  }
  const row: RowReader = column => sql.ref(`t.${column}`);
  const object = compileObject(c, { model, read: row, scope }, info.fieldNodes);
  const from = sql`${sql.table(model.table)} t ${sql.join(object.joins, sql` `)}`;
  return scope.kind === 'never'
    ? sql`select null::text as json`
    : sql`select ${object.json}::text as json from ${from} where ${all([...where(row), conditionOn(c, row, scope)])}`;
}
