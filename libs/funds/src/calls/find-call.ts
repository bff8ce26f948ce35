import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { type AccessPolicy, demand } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { FundingWindow } from '../funding-window.entity.js';
import { GrantCycle } from '../grant-cycle.entity.js';

/** Held still until the command is done, so that what is decided about it is decided on what it is; and only for whom it may be held. */
export async function findCycle(em: EntityManager, policy: AccessPolicy, actor: Actor, { fundId, id }: FundOwnedId): Promise<GrantCycle> {
  const absent = 'There is no such cycle.';
  const failHandler = () => new NotFound(absent);
  const cycle = await em.findOneOrFail(GrantCycle, { fundId, id }, { failHandler });
  demand(policy, actor, 'change', 'GrantCycle', cycle, { absent, denied: 'A cycle is kept by the officers of its fund.' });
  return em.findOneOrFail(GrantCycle, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, failHandler });
}

export async function findWindow(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  { fundId, id }: FundOwnedId,
): Promise<FundingWindow> {
  const absent = 'There is no such window.';
  const window = await em.findOneOrFail(FundingWindow, { fundId, id }, { failHandler: () => new NotFound(absent) });
  demand(policy, actor, 'change', 'FundingWindow', window, { absent, denied: 'A window is kept by the officers of its fund.' });
  return window;
}
