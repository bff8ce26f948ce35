import type { EntityManager } from '@mikro-orm/postgresql';
import { ChangeRequest } from './change-request.entity.js';

export const openRequest = (em: EntityManager, { fundId, id }: { readonly fundId: string; readonly id: string }) =>
  em.findOne(ChangeRequest, { fundId, applicationId: id, state: 'OPEN' });
