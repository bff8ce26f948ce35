import type { Actor } from '@ledby/kernel';
import { ActorReader, announceAccess } from '@ledby/identity';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { OrganisationMembership } from '../organisation-membership.entity.js';
import { Organisation } from '../organisation.entity.js';
import { enterOrganisations } from './enter-organisations.js';
import { findMember } from './find-member.js';

export type FormerOrganisationMember = { readonly key: string; readonly organisationId: string; readonly id: string };

@Injectable()
export class RemoveOrganisationMember {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly actors: ActorReader,
  ) {}

  async execute(actor: Actor, { key, ...input }: FormerOrganisationMember): Promise<Answer<{ readonly organisationId: string }>> {
    const { organisationId, id } = input;
    const { answer, replayed } = await this.commands.execute(
      actor,
      { operation: 'removeOrganisationMember', key, input },
      async (em, record) => {
        const { membership, owners } = await findMember(em, this.policy, actor, organisationId, id);
        membership.demandDispensable(owners);
        em.remove([membership, ...(await echoesOf(em, actor, membership))]);
        await announceAccess(em, membership.userId);
        record.changed({ subjectType: 'OrganisationMember', subjectId: id, fields: ['userId', 'role'] });
        return { organisationId, userId: membership.userId };
      },
    );
    this.actors.forget(answer.userId);
    return { answer, replayed };
  }
}

/** Who leaves an organisation leaves the records merged into it as well, for grants may still be tied to them. */
async function echoesOf(
  em: EntityManager,
  actor: Actor,
  { organisationId, userId }: OrganisationMembership,
): Promise<readonly OrganisationMembership[]> {
  const merged = (await em.find(Organisation, { mergedIntoId: organisationId })).map(({ id: mergedId }) => mergedId);
  await enterOrganisations(em, actor, [organisationId, ...merged]);
  return em.find(OrganisationMembership, { userId, organisationId: { $in: merged } });
}
