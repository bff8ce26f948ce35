import { type Actor, type OrganisationRole, NotFound } from '@ledby/kernel';
import { ActorReader, announceAccess, EmailLookups, UnknownEmail } from '@ledby/identity';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
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
    private readonly lookups: EmailLookups,
  ) {}

  /** Whoever adds members tries addresses, and would learn who has an account by trying many. */
  execute(actor: Actor, member: NewOrganisationMember): Promise<Answer<{ readonly id: string }>> {
    return this.lookups.counted(actor.userId, () => this.add(actor, member));
  }

  private async add(actor: Actor, { key, ...input }: NewOrganisationMember): Promise<Answer<{ readonly id: string }>> {
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
        const userId = await accountToEnrol(em, email);
        if ((await em.count(OrganisationMembership, { organisationId, userId })) > 0) {
          throw new AlreadyInOrganisation('This person acts for this organisation already. Change their role instead.');
        }
        const member = OrganisationMembership.of(organisationId, userId, role, now);
        em.persist(member);
        await announceAccess(em, userId);
        record.changed({ subjectType: 'OrganisationMember', subjectId: member.id, fields: ['userId', 'role'] });
        return { id: member.id, userId };
      },
    );
    this.actors.forget(answer.userId);
    return { answer, replayed };
  }
}

/** One answer for nobody, for who serves a fund and for an administrator: none of them is an organisation's to enrol, or to know of. */
async function accountToEnrol(em: EntityManager, email: string): Promise<string> {
  const [found] = await em.execute<{ id: string | null }[]>('select app.account_to_enrol(?) as id', [email]);
  if (found === undefined || found.id === null) {
    throw new UnknownEmail('No account with this e-mail address can act for an organisation.');
  }
  return found.id;
}
