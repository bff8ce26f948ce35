import type { Actor } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { findOrganisation } from './find-organisation.js';
import { OrganisationIdentifier, type RegisterNumber } from './organisation-identifier.entity.js';
import { demandUnknown } from './register-organisation.js';

export type NewOrganisationIdentifier = RegisterNumber & { readonly key: string; readonly organisationId: string };

@Injectable()
export class AddOrganisationIdentifier {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: NewOrganisationIdentifier): Promise<Answer<{ readonly id: string }>> {
    const { organisationId: id, ...number } = input;
    return this.commands.execute(actor, { operation: 'addOrganisationIdentifier', key, input }, async (em, record) => {
      const organisation = await findOrganisation(em, this.policy, actor, id, { action: 'change', lockMode: LockMode.PESSIMISTIC_WRITE });
      organisation.demandLiving();
      await demandUnknown(em, [number]);
      const quoted = await em.find(OrganisationIdentifier, { organisationId: id, isPrimary: true });
      const added = OrganisationIdentifier.of(id, { ...number, isPrimary: number.isPrimary ?? quoted.length === 0 });
      if (added.isPrimary) {
        quoted.forEach(other => Object.assign(other, { isPrimary: false }));
      }
      em.persist(added);
      record.changed({ subjectType: 'Organisation', subjectId: id, fields: ['identifiers'] });
      return { id };
    });
  }
}
