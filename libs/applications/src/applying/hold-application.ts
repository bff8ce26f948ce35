import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { type AccessPolicy, demand, enterFund } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Application } from './application.entity.js';

const absent = 'There is no such application.';

export type ApplicationRight = 'change' | 'certify' | 'screen';

const denied: Readonly<Record<ApplicationRight, string>> = {
  change: 'An application is written by the owners and editors of the organisation, and by those it was shared with to write.',
  certify: 'An application is signed off, handed in and taken back by an owner of the organisation.',
  screen: 'Applications are looked after by the officers of the fund.',
};

/**
 * The application in hand, once the policy has agreed. Its organisation's people see it by the wall, and to write it they stand
 * in its fund for this one command, which they were allowed.
 */
export async function findApplication(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  right: ApplicationRight,
  { fundId, id }: FundOwnedId,
): Promise<Application> {
  const found = await em.findOneOrFail(Application, { fundId, id }, { failHandler: () => new NotFound(absent) });
  demand(policy, actor, right, 'Application', found, { absent, denied: denied[right] });
  await enterFund(em, fundId);
  return found;
}

/** Held still as well, so that what is decided about it is decided on what it is. */
export async function holdApplication(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  right: ApplicationRight,
  { fundId, id }: FundOwnedId,
): Promise<Application> {
  await findApplication(em, policy, actor, right, { fundId, id });
  return em.findOneOrFail(Application, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}
