import { type GuardCode, guardRules, unmetGuards } from './guard.js';
import { denominatorAt, type LeadershipFacts } from './leadership-facts.js';

/**
 * What the data-protection role is told. Kept out of the evaluation so that no answer about a level can carry it.
 * Who declined to answer raises none: declining has no consequence.
 */
export function safeguardingAlerts(facts: LeadershipFacts, at: Date): readonly GuardCode[] {
  return denominatorAt(facts, at) === 'ANSWERED' ? unmetGuards(facts.guards).filter(code => guardRules[code].raisesAlert) : [];
}
