import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { type AccessPolicy, demand } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Assessment } from './assessment.entity.js';
import { Assignment } from './assignment.entity.js';

const absent = 'There is no such assessment.';

/** Held behind its assignment, as whoever recuses holds it, so that nobody waits for ever. */
export async function holdAssessment(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  right: 'assess' | 'change',
  { fundId, id }: FundOwnedId,
): Promise<Assessment> {
  const [failHandler, lockMode] = [() => new NotFound(absent), LockMode.PESSIMISTIC_WRITE];
  await em.findOneOrFail(Assignment, { fundId, id }, { lockMode, failHandler });
  const found = await em.findOneOrFail(Assessment, { fundId, id }, { failHandler });
  const denied =
    right === 'assess' ? 'An assessment is written by its reviewer.' : 'Assessments are opened again by the officers of the fund.';
  demand(policy, actor, right, 'Assessment', found, { absent, denied });
  return found;
}
