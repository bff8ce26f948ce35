import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { type AccessPolicy, enterRestricted } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { findProjectPlace } from './find-project-place.js';
import { type ActivityPlace, ParticipationActivity } from './participation-activity.entity.js';

type Acted<T> = { readonly place: ActivityPlace; readonly done: T };

/** Does something to the activity, its project held still, once the policy has agreed; to everybody else there is none. */
export async function actOnActivity<T>(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  { fundId, id }: FundOwnedId,
  act: (activity: ParticipationActivity) => T,
): Promise<Acted<T>> {
  const absent = () => new NotFound('There is no such activity.');
  const find = (refresh: boolean) => em.findOneOrFail(ParticipationActivity, { fundId, id }, { refresh, failHandler: absent });
  const { projectId, organisationId } = await enterRestricted(em, () => find(false));
  if (!policy.allows(actor, 'attest', 'ParticipationActivity', { fundId, organisationId })) {
    throw absent();
  }
  const place = await findProjectPlace(em, policy, actor, fundId, projectId);
  return { place, done: await enterRestricted(em, async () => act(await find(true))) };
}
