import { type Actor, fundsOf, organisationsOf } from '@ledby/kernel';
import {
  type FragmentDefinitionNode,
  getArgumentValues,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type FieldNode,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { sql } from 'kysely';
import { type AccessPolicy, membersOfAll, type ActorSet } from '../../access/access-policy.js';
import type { Fragment } from '../model/column.js';
import type { Arguments, Slot } from './slot.js';

export type Operation = {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
};

/** A field that carries arguments; its values are read again for each request that uses the plan. */
export type ArgumentField = { readonly definition: GraphQLField<unknown, unknown>; readonly node: FieldNode };

/** What is known while one root field is turned into one statement. */
export class Compilation {
  readonly argumentFields: ArgumentField[] = [];
  /** Values that are looked at for each request although the statement does not need them. */
  readonly checked: Slot[] = [];
  /** The sensitive facts it reads, by type and field: what is recorded of the read. */
  readonly facts = new Set<string>();
  /** Whether it tells of sensitive rows that it does not show, as a count does. */
  tellsBeyondRows = false;
  private names = 0;

  constructor(
    readonly operation: Operation,
    readonly actor: Actor,
    readonly policy: AccessPolicy,
    readonly secret: string,
  ) {}

  /** Whoever stands in one fund alone reads in no other: only for the rest each row has to say whose it is. */
  get mayReadInSeveralFunds(): boolean {
    return fundsOf(this.actor).length !== 1 || organisationsOf(this.actor).length > 0;
  }

  alias(prefix: string): string {
    this.names += 1;
    return `${prefix}${this.names}`;
  }

  /** Later repeats of a response key have been validated to mean the same, so the first node speaks for all. */
  fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]> {
    const { schema, fragments, variableValues } = this.operation;
    return collectSubfields(schema, fragments, variableValues, type, nodes) as never;
  }

  argumentsOf(definition: GraphQLField<unknown, unknown>, node: FieldNode): { readonly field: number; readonly given: Arguments } {
    const given = getArgumentValues(definition, node, this.operation.variableValues);
    this.argumentFields.push({ definition, node });
    return { field: this.argumentFields.length - 1, given };
  }

  slot(slot: Slot, cast: string): Fragment {
    return sql`${sql.val(slot)}::${sql.raw(cast)}`;
  }

  secretSlot(): Fragment {
    return this.slot({ from: 'secret' }, 'text');
  }

  within(column: Fragment, sets: readonly ActorSet[]): Fragment {
    const single = membersOfAll(this.actor, sets).length === 1;
    return single
      ? sql`${column} = ${this.slot({ from: 'actor', sets, single }, 'uuid')}`
      : sql`${column} = any (${this.slot({ from: 'actor', sets, single }, 'uuid[]')})`;
  }

  overlaps(column: Fragment, sets: readonly ActorSet[]): Fragment {
    return sql`${column} && ${this.slot({ from: 'actor', sets, single: false }, 'uuid[]')}`;
  }
}
