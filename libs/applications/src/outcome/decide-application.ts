import { type FundOwnedId, NotFound } from '@ledby/kernel';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { ApplicationMove } from '../application.workflow.js';
import { Application } from '../applying/application.entity.js';
import { demandNoneEscalated, RiskFlag } from '../risk/risk-flag.entity.js';
import { demandCleared } from '../sanctions/demand-cleared.js';
import type { LetterWish } from './outcome-letter.entity.js';
import { writeLetter } from './write-letter.js';

export type OutcomeMove = Extract<ApplicationMove, 'award' | 'reserve' | 'decline' | 'turnDown' | 'lapse'>;

/** What the fund, or the applicants of an award, have decided of an application; a letter says it once it is announced. */
export async function decideApplication(
  em: EntityManager,
  { fundId, id }: FundOwnedId,
  move: OutcomeMove,
  letter: LetterWish | null,
): Promise<void> {
  const failHandler = () => new NotFound('There is no such application.');
  const application = await em.findOneOrFail(Application, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, failHandler });
  if (move === 'award') {
    demandNoneEscalated(await em.find(RiskFlag, { fundId, applicationId: id }));
    await demandCleared(em, application);
  }
  application.move(move);
  if (letter !== null) {
    await writeLetter(em, application, letter);
  }
}
