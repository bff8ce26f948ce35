import { type Actor, type FundOwnedId, NotAllowed, NotFound } from '@ledby/kernel';
import type { AccessPolicy } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Project } from '../project.entity.js';

type Wanted = { readonly action: string; readonly subject: 'Project' | 'Grant'; readonly denied: string };

/** The project in hand and held still, once the policy has agreed to what is to be done with it. */
export async function findProject(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  { fundId, id }: FundOwnedId,
  { action, subject, denied }: Wanted,
): Promise<Project> {
  const absent = () => new NotFound('There is no such project.');
  const project = await em.findOneOrFail(Project, { fundId, id }, { failHandler: absent });
  if (!policy.allows(actor, action, subject, project)) {
    throw policy.allows(actor, 'read', 'Project', project) ? new NotAllowed(denied) : absent();
  }
  return em.findOneOrFail(Project, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, failHandler: absent });
}
