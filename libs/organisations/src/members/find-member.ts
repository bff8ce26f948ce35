import { type Actor, NotAllowed, NotFound } from '@ledby/kernel';
import type { AccessPolicy } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { OrganisationMembership } from '../organisation-membership.entity.js';
import { Organisation } from '../organisation.entity.js';
import { enterOrganisations } from './enter-organisations.js';

const absent = 'There is no such member.';

export function demandOwner(policy: AccessPolicy, actor: Actor, organisationId: string): void {
  if (!policy.allows(actor, 'manageMembers', 'OrganisationMember', { organisationId })) {
    const mayKnow = policy.allows(actor, 'read', 'Organisation', { id: organisationId });
    throw mayKnow ? new NotAllowed('Only an owner says who acts for an organisation.') : new NotFound('There is no such organisation.');
  }
}

type MemberInHand = { readonly membership: OrganisationMembership; readonly owners: number };

/** The membership and how many owners there are, held still: two owners who leave at once must not leave none. */
export async function findMember(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  organisationId: string,
  id: string,
): Promise<MemberInHand> {
  demandOwner(policy, actor, organisationId);
  await enterOrganisations(em, actor, [organisationId]);
  await em.findOneOrFail(
    Organisation,
    { id: organisationId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, failHandler: () => new NotFound(absent) },
  );
  const membership = await em.findOneOrFail(OrganisationMembership, { id, organisationId }, { failHandler: () => new NotFound(absent) });
  const owners = await em.count(OrganisationMembership, { organisationId, role: 'OWNER' });
  return { membership, owners };
}
