import type { Audience } from './consent.js';
import { ceilingOfGuards } from './guard.js';
import { countBody, hasCountableSeats, leadershipSubjects, leadingBodyOf } from './leadership-body.js';
import { type LeadershipFacts, standsAt } from './leadership-facts.js';
import { atMost, type LeadershipLevel, lowest, numberOfLevel, type Rung } from './leadership-level.js';
import { ladder, type LeadershipPolicy, meetsDemands } from './leadership-policy.js';
import { hasPaidInput } from './paid-input.js';
import { ceilingOfActivities } from './participation/activity.js';
import { ceilingOfReply } from './reply.js';
import { speaksTo } from './verification.workflow.js';

function speaks(facts: LeadershipFacts, audience: Audience, at: Date): boolean {
  const { subject, state, bodies } = facts;
  return (
    leadershipSubjects.includes(subject) &&
    speaksTo(state, audience) &&
    standsAt(facts, at) &&
    bodies.every(body => hasCountableSeats(body.seatsTotal)) &&
    !bodies.some(body => body.kind === leadingBodyOf[subject] && body.seatsTotal === 0)
  );
}

const mayLead = (ceiling: LeadershipLevel): boolean => numberOfLevel(ceiling) >= numberOfLevel('SURVIVOR_CO_LED');

/** As high as everything but the seats lets it stand: what is said to whom, the guards, the reply, the work that was paid for and what is owed to those who take part. */
function ceilingOf(facts: LeadershipFacts, audience: Audience, at: Date): LeadershipLevel {
  return lowest([
    speaks(facts, audience, at) ? 'SURVIVOR_LED' : 'NOT_STATED',
    ceilingOfGuards(facts.guards),
    ceilingOfReply(facts, audience),
    // An organisation is not held down by what one of its projects owes: the two are classified apart.
    facts.subject === 'PROJECT' ? ceilingOfActivities(facts.activities) : 'SURVIVOR_LED',
    // Asked of everyone: a seat on the board does not by itself show that anybody was heard about the work.
    hasPaidInput(facts.inputs, at) ? 'SURVIVOR_LED' : 'SURVIVOR_CENTRED',
  ]);
}

/** Where one attestation stands for one audience at one moment. It never throws: what cannot be read is not stated. */
export function evaluateLeadership(facts: LeadershipFacts, audience: Audience, at: Date): Rung {
  const ceiling = ceilingOf(facts, audience, at);
  const bodies = facts.bodies.map(body => countBody(body, audience, at));
  let reached: Rung = { level: 'SURVIVOR_INFORMED', strict: false };
  for (const { policy, rung } of ladder) {
    // Below this ceiling no policy is asked; it also keeps an unknown subject from being looked up.
    if (!mayLead(ceiling) || !meetsDemands(policy, facts.subject, bodies)) {
      break;
    }
    reached = rung;
  }
  return atMost(reached, ceiling);
}

/** The answer of one policy, a fund's own included, from the facts themselves. */
export function isSurvivorLedUnder(policy: LeadershipPolicy, facts: LeadershipFacts, audience: Audience, at: Date): boolean {
  return (
    mayLead(ceilingOf(facts, audience, at)) &&
    meetsDemands(
      policy,
      facts.subject,
      facts.bodies.map(body => countBody(body, audience, at)),
    )
  );
}

/** What a change of any fact or consent recomputes, in the same transaction. */
export const evaluateForEveryAudience = (facts: LeadershipFacts, at: Date): Readonly<Record<Audience, Rung>> => ({
  INTERNAL: evaluateLeadership(facts, 'INTERNAL', at),
  AGGREGATE: evaluateLeadership(facts, 'AGGREGATE', at),
  BADGE: evaluateLeadership(facts, 'BADGE', at),
});
