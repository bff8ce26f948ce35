import { type FundOwnedId, NotFound } from '@ledby/kernel';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { BoardSession } from './board-session.entity.js';

export const holdSession = async (em: EntityManager, { fundId, id }: FundOwnedId): Promise<BoardSession> =>
  em.findOneOrFail(
    BoardSession,
    { fundId, id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, failHandler: () => new NotFound('There is no such session.') },
  );
