import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { type AccessPolicy, demand } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { CallForProposals, type Hand } from '../call-for-proposals.entity.js';

const absent = 'There is no such call.';
const failHandler = () => new NotFound(absent);

/** Held still until the command is done, so that what is decided about it is decided on what it is; and only for whom it may be held. */
export async function holdCall(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  { fundId, id }: FundOwnedId,
): Promise<CallForProposals> {
  const call = await em.findOneOrFail(CallForProposals, { fundId, id }, { failHandler });
  demand(policy, actor, 'change', 'CallForProposals', call, { absent, denied: 'A call is kept by the officers of its fund.' });
  return em.findOneOrFail(CallForProposals, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, failHandler });
}

/** What is late or early is judged by the one clock that all who write share. */
export async function handOf(em: EntityManager, actor: Actor): Promise<Hand> {
  const [row] = await em.execute<{ now: Date }[]>('select clock_timestamp() as now');
  if (row === undefined) {
    throw new Error('The database did not say what time it is.');
  }
  return { by: actor.userId, at: new Date(row.now) };
}
