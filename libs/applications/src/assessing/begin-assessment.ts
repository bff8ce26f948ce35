import type { EntityManager } from '@mikro-orm/postgresql';
import { Application } from '../applying/application.entity.js';

/** The first reviewer takes an application on to assessment; for every further one it is there already. */
export async function beginAssessment(em: EntityManager, fundId: string, ids: readonly string[]): Promise<void> {
  for (const application of await em.find(Application, { fundId, id: { $in: [...ids] } }, { refresh: true })) {
    if (application.status !== 'UNDER_ASSESSMENT') {
      application.move('assess');
    }
  }
}
