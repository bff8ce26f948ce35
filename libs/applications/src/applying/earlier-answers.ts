import { type FundOwnedId, NotFound } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { DueDiligenceProfile } from '../profile/due-diligence-profile.entity.js';
import { answersTo } from './answers-to.js';
import { Application } from './application.entity.js';

/** What this organisation has written before: its profile, and above it the application that was named. */
export async function earlierAnswers(
  em: EntityManager,
  organisationId: string,
  copyOf: FundOwnedId | null,
): Promise<ReadonlyMap<string, unknown>> {
  const profile = await em.findOne(DueDiligenceProfile, { id: organisationId });
  const known = Object.entries(profile?.answers ?? {});
  if (copyOf === null) {
    return new Map(known);
  }
  const earlier = await em.findOne(Application, { ...copyOf, organisationId });
  if (earlier === null) {
    throw new NotFound('There is no such earlier application of this organisation.');
  }
  return new Map([...known, ...Object.entries(await answersTo(em, earlier))]);
}
