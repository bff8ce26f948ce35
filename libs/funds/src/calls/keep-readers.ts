import type { EntityManager } from '@mikro-orm/postgresql';
import type { CallForProposals } from '../call-for-proposals.entity.js';
import { CallInvitation } from './call-invitation.entity.js';
import { Clarification } from './clarification.entity.js';

/** A wall looks at the row alone, so the row names the invited who may read it now: dummies while it is tried out, guests from its publication. */
export async function keepReaders(em: EntityManager, call: CallForProposals, invited: readonly CallInvitation[]): Promise<void> {
  const readers = invited
    .filter(({ isDummy }) => (isDummy ? call.isTrial : call.publishedAt != null))
    .map(({ organisationId }) => organisationId);
  call.readerIds = readers.sort();
  const told = await em.find(Clarification, { fundId: call.fundId, callId: call.id, status: 'PUBLISHED' });
  told.forEach(clarification => {
    clarification.readerIds = [...call.readerIds];
  });
}

export const invitedTo = (em: EntityManager, { fundId, id }: CallForProposals): Promise<CallInvitation[]> =>
  em.find(CallInvitation, { fundId, callId: id }, { orderBy: { id: 'asc' } });
