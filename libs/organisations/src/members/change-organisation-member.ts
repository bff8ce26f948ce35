import type { Actor, OrganisationRole } from '@ledby/kernel';
import { ActorReader, announceAccess } from '@ledby/identity';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { findMember } from './find-member.js';

export type OrganisationMemberChange = {
  readonly key: string;
  readonly organisationId: string;
  readonly id: string;
  readonly role: OrganisationRole;
};

@Injectable()
export class ChangeOrganisationMember {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly actors: ActorReader,
  ) {}

  async execute(actor: Actor, { key, ...input }: OrganisationMemberChange): Promise<Answer<{ readonly id: string }>> {
    const { organisationId, id, role } = input;
    const { answer, replayed } = await this.commands.execute(
      actor,
      { operation: 'changeOrganisationMember', key, input },
      async (em, record) => {
        const { membership, owners } = await findMember(em, this.policy, actor, organisationId, id);
        const isNew = membership.become(role, owners);
        await announceAccess(em, membership.userId);
        record.changed({ subjectType: 'OrganisationMember', subjectId: id, fields: isNew ? ['role'] : [] });
        return { id, userId: membership.userId };
      },
    );
    this.actors.forget(answer.userId);
    return { answer, replayed };
  }
}
