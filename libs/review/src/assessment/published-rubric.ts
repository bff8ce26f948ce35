import { IllegalTransition } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CallRubric } from '../rubrics/rubric.entity.js';

/** All judge by the same, so nothing is given out or scored before the rubric is fixed. */
export async function publishedRubric(em: EntityManager, fundId: string, callId: string): Promise<CallRubric> {
  const rubric = await em.findOne(CallRubric, { fundId, id: callId });
  if (rubric?.status !== 'PUBLISHED') {
    throw new IllegalTransition('Applications are given to reviewers once the rubric of their call is published.', {
      move: 'assign',
      status: rubric?.status ?? 'NONE',
    });
  }
  return rubric;
}
