import type { EntityManager } from '@mikro-orm/postgresql';
import type { Audience } from '../consent.js';
import { isSurvivorLedUnder } from '../evaluate-leadership.js';
import type { LeadershipFacts } from '../leadership-facts.js';
import type { LeadershipPolicy } from '../leadership-policy.js';

/** The fund's own that are in force, in every version: beside the ladder of those that Ledby brings, whose answers follow from a level. */
export const policiesOf = (em: EntityManager, fundId: string): Promise<readonly LeadershipPolicy[]> =>
  em.execute<LeadershipPolicy[]>(
    'select code, version, title, ground, demands from leadership_policy_version where fund_id = ? and is_in_force and not is_built_in order by code',
    [fundId],
  );

/** The codes of those under which it is survivor-led, each between blanks so that none is found inside another; empty for none. */
export function codesMet(policies: readonly LeadershipPolicy[], facts: LeadershipFacts, audience: Audience, at: Date): string {
  const codes = policies.filter(policy => isSurvivorLedUnder(policy, facts, audience, at)).map(({ code }) => code);
  return codes.length === 0 ? '' : ` ${codes.join(' ')} `;
}
