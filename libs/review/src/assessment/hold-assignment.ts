import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { type AccessPolicy, demand } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Assessment } from './assessment.entity.js';
import { Assignment } from './assignment.entity.js';
import { readersOf } from './readers-of.js';

const absent = 'There is no such assignment.';

/** The assignment in hand, held still, once the policy has agreed. */
export async function holdAssignment(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  right: 'assess' | 'change',
  { fundId, id }: FundOwnedId,
): Promise<Assignment> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const found = await em.findOneOrFail(Assignment, { fundId, id }, { lockMode, failHandler: () => new NotFound(absent) });
  const denied = right === 'assess' ? 'An assignment is answered by its reviewer.' : 'Assignments are kept by the officers of the fund.';
  demand(policy, actor, right, 'Assignment', found, { absent, denied });
  return found;
}

/** All that is judged of one application, always in one order, and each opened to whom it may be after the work is done. */
export async function withAssessments<T>(
  em: EntityManager,
  { fundId, applicationId }: { readonly fundId: string; readonly applicationId: string },
  work: (all: readonly Assessment[]) => T,
): Promise<T> {
  const all = await em.find(Assessment, { fundId, applicationId }, { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE });
  const done = work(all);
  const readers = readersOf(all);
  all.forEach((assessment, place) => {
    const may = [...(readers[place] ?? [])];
    assessment.readerIds = may.join() === assessment.readerIds.join() ? assessment.readerIds : may;
  });
  return done;
}

/** Whoever gives an application back or loses it has judged nothing: their word is out of every average. */
export const discardAssessment = (em: EntityManager, assignment: Assignment): Promise<void> =>
  withAssessments(em, assignment, all => all.find(({ id, state }) => id === assignment.id && state !== 'DISCARDED')?.discard());
