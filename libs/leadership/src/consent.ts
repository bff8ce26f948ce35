import { ConsentOnlyNarrows } from './leadership.errors.js';
import { isWithinTerm } from './term.js';

/** Narrowest first. Whoever agrees to a badge has agreed to be counted inside the fund as well, never the other way round. */
export const consentScopes = ['INTERNAL', 'AGGREGATE', 'BADGE'] as const;
export type ConsentScope = (typeof consentScopes)[number];

/** An audience is named after the narrowest scope that reaches it. */
export const audiences = consentScopes;
export type Audience = ConsentScope;

/** One seat may be counted, by the will of whoever holds it. It says nothing of who that is, and nothing may be added to it that would. */
export type ConsentReceipt = {
  readonly scope: ConsentScope;
  readonly grantedAt: Date;
  readonly expiresAt: Date;
  readonly withdrawnAt: Date | null;
};

export function reaches(scope: ConsentScope, audience: Audience): boolean {
  return consentScopes.includes(audience) && consentScopes.indexOf(scope) >= consentScopes.indexOf(audience);
}

/** A withdrawn receipt counts at no moment, not even an earlier one: looking back must not bring out who once stood there. */
export function isLiveFor(receipt: ConsentReceipt, audience: Audience, at: Date): boolean {
  return receipt.withdrawnAt === null && reaches(receipt.scope, audience) && isWithinTerm(receipt.grantedAt, receipt.expiresAt, at);
}

export const withdrawn = <R extends ConsentReceipt>(receipt: R, at: Date): R => ({ ...receipt, withdrawnAt: receipt.withdrawnAt ?? at });

/** The withdrawal key opens this door in one direction only; to agree to more is a new consent, given by the person. */
export function narrowed<R extends ConsentReceipt>(receipt: R, scope: ConsentScope): R {
  if (reaches(scope, receipt.scope) || !consentScopes.includes(scope)) {
    throw new ConsentOnlyNarrows('A consent can be narrowed or withdrawn; to agree to more, a new one is given.');
  }
  return { ...receipt, scope };
}
