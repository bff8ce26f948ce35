import { type Audience, type ConsentReceipt, type ConsentScope, consentScopes, reaches } from '../consent.js';

/** What whoever holds a seat has said. Of a seat that never answered, declined, withdrew or ran out the scope is null, all alike. */
export type SeatWill = {
  readonly scope: ConsentScope | null;
  /** That no badge be shown, whoever else agrees; asked of every seat, because where few sit a badge speaks of each of them. */
  readonly objects: boolean;
  /** Whether anybody has answered for the seat; from then on it can only say less. */
  readonly answered: boolean;
  readonly grantedAt: Date | null;
  readonly expiresAt: Date | null;
};

export const unanswered: SeatWill = { scope: null, objects: false, answered: false, grantedAt: null, expiresAt: null };

export type Answer = { readonly scope: ConsentScope | null; readonly objects: boolean };

/** A clear no to everything: what a withdrawal leaves. */
export const declined: SeatWill = { scope: null, objects: true, answered: true, grantedAt: null, expiresAt: null };

const narrower = (one: ConsentScope | null, other: ConsentScope | null): ConsentScope | null =>
  one === null || other === null ? null : reaches(one, other) ? other : one;

/**
 * The first answer stands as it was given. What is said later can only be less: a letter passes through the hands of the
 * organisation, and a second letter must not say yes where a person has said no.
 */
export function answered(will: SeatWill, { scope, objects }: Answer, at: Date, until: Date): SeatWill {
  if (!will.answered) {
    return scope === null ? { ...declined, objects } : { scope, objects, answered: true, grantedAt: at, expiresAt: until };
  }
  const left = narrower(will.scope, scope);
  return left === null ? { ...declined, objects: will.objects || objects } : { ...will, scope: left, objects: will.objects || objects };
}

/** As the rules of the house read a seat; nothing to count where nothing was agreed to. */
export const receiptsOf = ({ scope, grantedAt, expiresAt }: SeatWill): readonly ConsentReceipt[] =>
  scope === null || grantedAt === null || expiresAt === null ? [] : [{ scope, grantedAt, expiresAt, withdrawnAt: null }];

/** Agreement that was said, not silence. */
export const agreesToBadge = ({ answered: said, objects }: SeatWill): boolean => said && !objects;

export const isCountedFor = ({ scope }: SeatWill, audience: Audience): boolean => scope !== null && reaches(scope, audience);

export const scopeNumber = (scope: ConsentScope | null): number => (scope === null ? 0 : consentScopes.indexOf(scope) + 1);
