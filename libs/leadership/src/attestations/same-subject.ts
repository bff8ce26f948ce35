import type { EntityManager } from '@mikro-orm/postgresql';
import { Complaint, type ComplaintOutcome } from './complaint.entity.js';
import { LeadershipAttestation } from './leadership-attestation.entity.js';
import type { VerificationMove, VerificationState } from '../verification.workflow.js';

const standing: readonly VerificationState[] = ['SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED', 'CONTESTED'];

/** The others about the same organisation or project, in these states. */
const othersOf = (
  em: EntityManager,
  { fundId, id, subjectKind, organisationId, projectId }: LeadershipAttestation,
  states: readonly VerificationState[],
) =>
  em.find(LeadershipAttestation, {
    fundId,
    subjectKind,
    organisationId,
    projectId: projectId ?? null,
    id: { $ne: id },
    state: { $in: [...states] },
  });

/** Closes what is still under review; a complaint ends with the attestation that it doubts. */
export async function endReview(
  em: EntityManager,
  { fundId, id: attestationId }: LeadershipAttestation,
  outcome: ComplaintOutcome,
  now: Date,
): Promise<void> {
  const open = await em.find(Complaint, { fundId, attestationId, outcome: null });
  open.forEach(complaint => complaint.decide(outcome, now));
}

/** A newer attestation takes the place of what stands or has run out. */
export async function supersedeEarlier(em: EntityManager, newer: LeadershipAttestation): Promise<void> {
  (await othersOf(em, newer, [...standing, 'EXPIRED'])).forEach(earlier => earlier.move('supersede'));
}

/** Whoever prefers not to say now takes back what still says something. */
export async function withdrawStanding(em: EntityManager, declined: LeadershipAttestation, now: Date): Promise<void> {
  const move: VerificationMove = 'withdraw';
  for (const earlier of await othersOf(em, declined, standing)) {
    earlier.move(move);
    await endReview(em, earlier, 'ENDED', now);
  }
}
