import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { type AccessPolicy, demand } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { FormVersion } from './form-version.entity.js';

const absent = 'There is no such form.';
const failHandler = () => new NotFound(absent);

/** Held still until the command is done; and only for whom it may be held. */
export async function findFormVersion(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  { fundId, id }: FundOwnedId,
): Promise<FormVersion> {
  const version = await em.findOneOrFail(FormVersion, { fundId, id }, { failHandler });
  demand(policy, actor, 'change', 'FormVersion', version, { absent, denied: 'Forms are kept by the officers of the fund.' });
  return em.findOneOrFail(FormVersion, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, failHandler });
}
