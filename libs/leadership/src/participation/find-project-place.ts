import { type Actor, NotAllowed, NotFound } from '@ledby/kernel';
import { type AccessPolicy, enterFund } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivityPlace } from './participation-activity.entity.js';

const absent = () => new NotFound('There is no such project.');

const organisationOf = async (em: EntityManager, fundId: string, projectId: string, lock = ''): Promise<string> => {
  const [found] = await em.execute<{ id: string }[]>(`select organisation_id as id from project where fund_id = ? and id = ?${lock}`, [
    fundId,
    projectId,
  ]);
  if (found === undefined) {
    throw absent();
  }
  return found.id;
};

/**
 * The project, held still, once the policy has agreed that this actor speaks for it. People of the organisation serve no fund:
 * for this one command, which they were allowed, they stand in it.
 */
export async function findProjectPlace(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  fundId: string,
  projectId: string,
): Promise<ActivityPlace> {
  const organisationId = await organisationOf(em, fundId, projectId);
  if (!policy.allows(actor, 'attest', 'ParticipationActivity', { fundId, organisationId })) {
    const mayKnow = policy.allows(actor, 'read', 'Project', { fundId, organisationId });
    throw mayKnow ? new NotAllowed('The organisation and the officers of the fund say what survivors take part in.') : absent();
  }
  await enterFund(em, fundId);
  return { fundId, projectId, organisationId: await organisationOf(em, fundId, projectId, ' for no key update') };
}
