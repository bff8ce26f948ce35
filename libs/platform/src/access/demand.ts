import { type Actor, fundsOf, NotAllowed, NotFound } from '@ledby/kernel';
import type { AccessPolicy } from './access-policy.js';

/** What to say to whoever may not know of the object, and to whoever may know of it and may not do this. */
export type Refusals = { readonly absent: string; readonly denied: string };

/** Asked of an object in hand, before anything is changed. */
export function demand(
  policy: AccessPolicy,
  actor: Actor,
  action: string,
  subject: string,
  object: object,
  { absent, denied }: Refusals,
): void {
  if (!policy.allows(actor, action, subject, object)) {
    throw policy.allows(actor, 'read', subject, object) ? new NotAllowed(denied) : new NotFound(absent);
  }
}

/** Asked of what is yet to be made in a fund: to whoever does not serve it, it is no fund of theirs. */
export function demandInFund(policy: AccessPolicy, actor: Actor, action: string, subject: string, fundId: string, denied: string): void {
  if (!policy.allows(actor, action, subject, { fundId })) {
    throw fundsOf(actor).includes(fundId) ? new NotAllowed(denied) : new NotFound('You serve no such fund.');
  }
}
