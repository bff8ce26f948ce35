import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { type AccessPolicy, demand } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { ReleaseDraft } from './release-draft.entity.js';

/** Held still until the command is done: two who publish at once must not both be the second person. */
export async function findReleaseDraft(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  { fundId, id }: FundOwnedId,
  action: 'publish' | 'change',
): Promise<ReleaseDraft> {
  const absent = 'There is no such release in preparation.';
  const failHandler = () => new NotFound(absent);
  const draft = await em.findOneOrFail(ReleaseDraft, { fundId, id }, { failHandler });
  demand(policy, actor, action, 'ReleaseDraft', draft, { absent, denied: 'Releases are kept by the officers of the fund.' });
  return em.findOneOrFail(ReleaseDraft, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, failHandler });
}
