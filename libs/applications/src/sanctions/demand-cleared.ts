import type { EntityManager } from '@mikro-orm/postgresql';
import { ScreeningIncomplete } from '../applications.errors.js';
import type { Application } from '../applying/application.entity.js';
import { listInForce } from './read-sanctions-list.js';
import { SanctionsCheck } from './sanctions-check.entity.js';
import { SanctionsMatch } from './sanctions-match.entity.js';

export type Applicants = Pick<Application, 'fundId' | 'id' | 'organisationId' | 'partnerIds'>;

export const standingMatches = async (em: EntityManager, { fundId, organisationId, partnerIds }: Applicants): Promise<SanctionsMatch[]> => {
  const known = await em.find(SanctionsMatch, { fundId, organisationId: { $in: [organisationId, ...partnerIds] } });
  return known.filter(({ stands }) => stands);
};

/** Where a list was taken over, nothing is admitted or awarded that was not compared with the one in force, or that is like an entry of it. */
export async function demandCleared(em: EntityManager, applicants: Applicants): Promise<void> {
  const { fundId, id, organisationId, partnerIds } = applicants;
  const list = await listInForce(em);
  if (list === null) {
    return;
  }
  const check = await em.findOne(SanctionsCheck, { fundId, id });
  if (check === null || !check.covers(list.id, [organisationId, ...partnerIds])) {
    throw new ScreeningIncomplete('The applicants are compared with the sanctions list in force first.', { sanctions: 'UNCHECKED' });
  }
  const standing = await standingMatches(em, applicants);
  if (standing.length > 0) {
    throw new ScreeningIncomplete('A likeness with the sanctions list is ruled out first.', {
      sanctions: 'MATCHED',
      standing: standing.length,
    });
  }
}
