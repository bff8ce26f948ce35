import { type Actor, type OrganisationRole, NotFound } from '@ledby/kernel';
import { ActorReader, announceAccess } from '@ledby/identity';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { OrganisationMembership } from '../organisation-membership.entity.js';
import { AlreadyInOrganisation } from '../organisation.errors.js';
import { Organisation } from '../organisation.entity.js';
import { enterOrganisations } from './enter-organisations.js';
import { demandOwner } from './find-member.js';

export type NewOrganisationMember = {
  readonly key: string;
  readonly organisationId: string;
  readonly email: string;
  readonly role: OrganisationRole;
};

@Injectable()
export class AddOrganisationMember {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly actors: ActorReader,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewOrganisationMember): Promise<Answer<{ readonly id: string }>> {
    const { organisationId, email, role } = input;
    const { answer, replayed } = await this.commands.execute(
      actor,
      { operation: 'addOrganisationMember', key, input },
      async (em, record, now) => {
        demandOwner(this.policy, actor, organisationId);
        await enterOrganisations(em, actor, [organisationId]);
        const organisation = await em.findOneOrFail(
          Organisation,
          { id: organisationId },
          { lockMode: LockMode.PESSIMISTIC_WRITE, failHandler: () => new NotFound('There is no such organisation.') },
        );
        organisation.demandLiving();
        const [account] = await em.execute<{ id: string }[]>('select id from account_user where email = lower(?)', [email]);
        if (account === undefined) {
          throw new NotFound('There is no account with this e-mail address.');
        }
        if ((await em.count(OrganisationMembership, { organisationId, userId: account.id })) > 0) {
          throw new AlreadyInOrganisation('This person acts for this organisation already. Change their role instead.');
        }
        const member = OrganisationMembership.of(organisationId, account.id, role, now);
        em.persist(member);
        await announceAccess(em, account.id);
        record.changed({ subjectType: 'OrganisationMember', subjectId: member.id, fields: ['userId', 'role'] });
        return { id: member.id, userId: account.id };
      },
    );
    this.actors.forget(answer.userId);
    return { answer, replayed };
  }
}
