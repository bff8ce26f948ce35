import { BadInput } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CallForProposals } from '../call-for-proposals.entity.js';

/** The second stage is a call of its own, to those whose concept notes were chosen. */
export async function demandFollows(em: EntityManager, { fundId, followsId }: CallForProposals): Promise<void> {
  if (followsId && (await em.count(CallForProposals, { fundId, id: followsId, stage: 'CONCEPT_NOTE' })) === 0) {
    throw new BadInput('There is no such call for concept notes in this fund.', { field: 'followsId' });
  }
}
