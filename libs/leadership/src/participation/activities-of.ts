import type { EntityManager } from '@mikro-orm/postgresql';
import type { Activity } from './activity.js';
import { ParticipationActivity } from './participation-activity.entity.js';

/** What survivors take part in, of a project, and has not ended. Called inside the restricted schema. */
export async function activitiesOf(em: EntityManager, fundId: string, projectId: string): Promise<readonly Activity[]> {
  await em.flush();
  return em.find(ParticipationActivity, { fundId, projectId, isEnded: false }, { orderBy: { id: 'asc' } });
}
