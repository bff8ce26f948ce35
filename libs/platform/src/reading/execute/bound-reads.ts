import type { Actor } from '@ledby/kernel';
import { type GraphQLResolveInfo, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Statement } from './read-exchange.js';

export type BoundRead = { readonly restricted: boolean; readonly statement: Statement };

const isFixed = ({ operation, variableDefinitions }: OperationDefinitionNode): boolean =>
  operation === OperationTypeNode.QUERY && (variableDefinitions === undefined || variableDefinitions.length === 0);

/** A query without variables asks the same each time, so it is bound once for each caller. Forgotten with the document or the caller. */
export class BoundReads {
  private readonly homes = new WeakMap<OperationDefinitionNode, WeakMap<Actor, Map<string, BoundRead>>>();

  of({ operation }: GraphQLResolveInfo, actor: Actor, place: string, bind: () => BoundRead): BoundRead {
    if (!isFixed(operation)) {
      return bind();
    }
    const known = this.homes.get(operation)?.get(actor)?.get(place);
    if (known !== undefined) {
      return known;
    }
    const fresh = bind();
    // The first use of a plan has no name yet, and most documents of a flood are asked once.
    if (fresh.statement.name !== undefined) {
      const callers = this.homes.get(operation) ?? new WeakMap<Actor, Map<string, BoundRead>>();
      const places = callers.get(actor) ?? new Map<string, BoundRead>();
      places.set(place, fresh);
      callers.set(actor, places);
      this.homes.set(operation, callers);
    }
    return fresh;
  }
}
