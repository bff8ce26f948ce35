import { evaluateLeadership } from './evaluate-leadership.js';
import { countBody, leadingBodyOf } from './leadership-body.js';
import type { LeadershipFacts } from './leadership-facts.js';

/** All that a badge ever says: no share, no number, no name. */
export const badgeText = 'survivor-led by its own declaration';

const smallestBodyThatHides = 4;

/** Where so few sit, or all are counted, the badge speaks of each of them, also of those who gave no consent. */
function pointsAtPersons(facts: LeadershipFacts, at: Date): boolean {
  return facts.bodies
    .filter(body => body.kind === leadingBodyOf[facts.subject])
    .map(body => countBody(body, 'BADGE', at))
    .some(({ seatsTotal, counted }) => seatsTotal < smallestBodyThatHides || counted === seatsTotal);
}

/** Offered, never given: the organisation still has to ask for it. */
export function mayOfferBadge(facts: LeadershipFacts, at: Date, { everySeatAgrees }: { readonly everySeatAgrees: boolean }): boolean {
  return (
    facts.state === 'FUND_VERIFIED' &&
    evaluateLeadership(facts, 'BADGE', at).level === 'SURVIVOR_LED' &&
    (everySeatAgrees || !pointsAtPersons(facts, at))
  );
}
