import { NotFound } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { LeadershipAttestation } from '../attestations/leadership-attestation.entity.js';
import { Paper } from './paper.entity.js';

/** A paper shows something for the attestation that it was given with, and for no other. */
export async function demandPaperOf(
  em: EntityManager,
  { fundId, id: attestationId }: LeadershipAttestation,
  paperId: string | null,
): Promise<void> {
  if (paperId !== null && (await em.count(Paper, { fundId, id: paperId, attestationId })) === 0) {
    throw new NotFound('No such paper was given with this attestation.');
  }
}
