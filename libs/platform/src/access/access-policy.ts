import type { Actor, FundRole, OrganisationRole } from '@ledby/kernel';

/** A set that belongs to the actor, named so that one compiled statement serves every actor of the same shape. */
export type ActorSet = `funds.${FundRole}` | `organisations.${OrganisationRole}` | 'user';

/** Which rows: a condition on the row's own fields, the same that is asked of an object in hand. */
export type RowCondition =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'within'; readonly field: string; readonly sets: readonly ActorSet[] }
  /** The field is a list of ids, and one of them is in the sets. */
  | { readonly kind: 'overlaps'; readonly field: string; readonly sets: readonly ActorSet[] }
  | { readonly kind: 'equals'; readonly field: string; readonly value: string | boolean }
  | { readonly kind: 'differs'; readonly field: string; readonly value: string | boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly RowCondition[] };

/** What the reading path and the commands ask of whoever holds the policies. */
export abstract class AccessPolicy {
  /** Rows of a type that the actor may act on. */
  abstract rows(actor: Actor, action: string, subject: string): RowCondition;

  /** Whether the actor may act on this object; what is not granted is refused. */
  abstract allows(actor: Actor, action: string, subject: string, object: object): boolean;
}

export function membersOf(actor: Actor, set: ActorSet): readonly string[] {
  if (set === 'user') {
    return [actor.userId];
  }
  const [kind, role] = set.split('.') as ['funds' | 'organisations', never];
  return actor[kind][role];
}

export const membersOfAll = (actor: Actor, sets: readonly ActorSet[]): readonly string[] =>
  [...new Set(sets.flatMap(set => membersOf(actor, set)))].sort();

/**
 * Actors of one shape may share a compiled statement: the same roles, each held for none, one or several. Whether two
 * roles are held for the same one belongs to it, for a condition on both then compares with one value or with a list.
 */
export function shapeOf(actor: Actor): string {
  const places = new Map<string, number>();
  const placeOf = (id: string) => places.get(id) ?? places.set(id, places.size).size - 1;
  const reach = ([only, ...more]: readonly string[]) => (only === undefined ? '' : more.length > 0 ? 'n' : String(placeOf(only)));
  const held = [actor.funds, actor.organisations].flatMap(roles =>
    Object.entries(roles).map(([role, ids]: [string, readonly string[]]) => `${role}${reach(ids)}`),
  );
  return [...held, actor.isAdministrator ? 'A' : ''].join(',');
}
