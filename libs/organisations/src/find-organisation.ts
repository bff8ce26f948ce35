import { type Actor, NotFound } from '@ledby/kernel';
import { type AccessPolicy, demand } from '@ledby/platform';
import type { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { OrganisationAlias } from './organisation-alias.entity.js';
import { Organisation } from './organisation.entity.js';

const absent = 'There is no such organisation.';

type Wanted = { readonly action: string; readonly lockMode?: LockMode };

/** The record in hand, and held still where that is asked for, once the policy has agreed. */
export async function findOrganisation(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  id: string,
  { action, lockMode }: Wanted,
): Promise<Organisation> {
  const failHandler = () => new NotFound(absent);
  const organisation = await em.findOneOrFail(Organisation, { id }, { failHandler });
  demand(policy, actor, action, 'Organisation', organisation, { absent, denied: 'The registry is kept by the officers of the funds.' });
  return lockMode === undefined ? organisation : em.findOneOrFail(Organisation, { id }, { lockMode, refresh: true, failHandler });
}

/** For rooms that tie something to an organisation: it must be one that you may know and that no other record has replaced. */
export async function livingOrganisation(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  id: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const organisation = await findOrganisation(em, policy, actor, id, { action: 'read' });
  organisation.demandLiving();
  return organisation;
}

/** Where a record went that was merged; undefined for a living one. */
export async function survivorOf(em: EntityManager, policy: AccessPolicy, actor: Actor, id: string): Promise<string | undefined> {
  const { mergedIntoId } = await findOrganisation(em, policy, actor, id, { action: 'read' });
  return mergedIntoId ?? undefined;
}

export const otherNamesOf = async (em: EntityManager, organisationId: string): Promise<readonly string[]> =>
  (await em.find(OrganisationAlias, { organisationId }, { orderBy: { id: 'asc' } })).map(({ name }) => name);
