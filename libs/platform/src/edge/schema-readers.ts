import { type Actor, fundsOf } from '@ledby/kernel';
import { type DocumentNode, visit, BREAK } from 'graphql';

const asks = new WeakMap<DocumentNode, boolean>();

/** Whether a document asks what the schema is, anywhere in it. */
export function asksForSchema(document: DocumentNode): boolean {
  const known = asks.get(document);
  if (known !== undefined) {
    return known;
  }
  let found = false;
  visit(document, {
    Field: ({ name }) => {
      found = name.value === '__schema' || name.value === '__type';
      return found ? BREAK : undefined;
    },
  });
  asks.set(document, found);
  return found;
}

/** Those who work with a fund's figures and write their own queries; the schema is public source, so this only keeps strangers from exploring. */
export const mayReadSchema = (actor: Actor): boolean => actor.isAdministrator || fundsOf(actor).length > 0;
