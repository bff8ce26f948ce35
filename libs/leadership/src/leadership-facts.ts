import type { Guard } from './guard.js';
import type { LeadershipBody, LeadershipSubject } from './leadership-body.js';
import type { SurvivorInput } from './paid-input.js';
import type { Activity } from './participation/activity.js';
import { denominatorOf, type Reply, type ReplyDenominator } from './reply.js';
import { isWithinTerm } from './term.js';
import type { VerificationState } from './verification.workflow.js';

/** All that one attestation states, as the rules read it. */
export type LeadershipFacts = Reply & {
  readonly subject: LeadershipSubject;
  readonly state: VerificationState;
  readonly attestedAt: Date | null;
  readonly validUntil: Date | null;
  readonly guards: readonly Guard[];
  readonly inputs: readonly SurvivorInput[];
  readonly bodies: readonly LeadershipBody[];
  /** What survivors take part in, of a project; an organisation has none. */
  readonly activities: readonly Activity[];
};

const standing: readonly VerificationState[] = ['SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED', 'CONTESTED'];

/** Attested, not ended and within its time; it may be contested. */
export const standsAt = ({ state, attestedAt, validUntil }: LeadershipFacts, at: Date): boolean =>
  standing.includes(state) && isWithinTerm(attestedAt, validUntil, at);

/** An answer that has run out or was taken back is no answer any more, and must not be told from one never given. */
export function denominatorAt(facts: LeadershipFacts | null, at: Date): ReplyDenominator {
  const denominator = facts === null ? 'NOT_ASKED' : denominatorOf(facts);
  return facts !== null && denominator === 'ANSWERED' && !standsAt(facts, at) ? 'NO_REPLY' : denominator;
}
