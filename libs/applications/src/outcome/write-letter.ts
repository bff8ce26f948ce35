import type { EntityManager } from '@mikro-orm/postgresql';
import type { Application } from '../applying/application.entity.js';
import { type LetterWish, OutcomeLetter } from './outcome-letter.entity.js';

/** Written with what it tells of; one that was never announced is of no use once the outcome is another. */
export async function writeLetter(em: EntityManager, application: Application, wish: LetterWish): Promise<void> {
  const { fundId, id: applicationId } = application;
  await em.nativeDelete(OutcomeLetter, { fundId, applicationId, isAnnounced: false });
  em.persist(OutcomeLetter.of(application, wish));
}

export async function sendLetter(em: EntityManager, { fundId, id: applicationId, status }: Application, now: Date): Promise<void> {
  for (const letter of await em.find(OutcomeLetter, { fundId, applicationId, outcome: status, isAnnounced: false })) {
    letter.announce(now);
  }
}
