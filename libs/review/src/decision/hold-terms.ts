import { IllegalTransition } from '@ledby/kernel';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { AwardTerms } from './award-terms.entity.js';

/** Held first of all that a decision touches, so that nobody waits for ever. */
export async function holdTerms(em: EntityManager, fundId: string, callId: string): Promise<AwardTerms> {
  const terms = await em.findOne(AwardTerms, { fundId, id: callId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (terms === null) {
    throw new IllegalTransition('Say first what this call may award in all, and what one person may approve alone.', {
      move: 'decide',
      status: 'NO_TERMS',
    });
  }
  return terms;
}
