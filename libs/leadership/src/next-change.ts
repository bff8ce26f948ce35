import type { LeadershipFacts } from './leadership-facts.js';
import { longestTermInMonths, monthsLater } from './term.js';

/** When to evaluate again though nobody does anything; until then a stored answer holds. Null when time changes nothing more. */
export function nextChange(facts: LeadershipFacts, at: Date): Date | null {
  const terms = [
    { from: facts.attestedAt, until: facts.validUntil },
    ...facts.inputs.map(input => ({ from: input.givenAt, until: null })),
    ...facts.bodies.flatMap(body => body.receipts.map(receipt => ({ from: receipt.grantedAt, until: receipt.expiresAt }))),
  ];
  const moments = terms.flatMap(({ from, until }) => [from, until, from === null ? null : monthsLater(from, longestTermInMonths)]);
  const ahead = moments.filter(moment => moment !== null && moment > at).map(moment => Number(moment));
  return ahead.length === 0 ? null : new Date(Math.min(...ahead));
}
