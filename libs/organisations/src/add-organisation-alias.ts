import type { Actor } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { findOrganisation, otherNamesOf } from './find-organisation.js';
import { OrganisationAlias } from './organisation-alias.entity.js';

export type NewOrganisationAlias = { readonly key: string; readonly organisationId: string; readonly name: string };

@Injectable()
export class AddOrganisationAlias {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  /** A name it is known by already stays as it is; adding it again is no mistake. */
  execute(actor: Actor, { key, ...input }: NewOrganisationAlias): Promise<Answer<{ readonly id: string }>> {
    const { organisationId: id, name } = input;
    return this.commands.execute(actor, { operation: 'addOrganisationAlias', key, input }, async (em, record) => {
      const organisation = await findOrganisation(em, this.policy, actor, id, { action: 'change', lockMode: LockMode.PESSIMISTIC_WRITE });
      organisation.demandLiving();
      const otherNames = await otherNamesOf(em, id);
      const isNew = name !== organisation.name && !otherNames.includes(name);
      if (isNew) {
        em.persist(OrganisationAlias.of(id, name));
        organisation.beFoundBy([...otherNames, name]);
      }
      record.changed({ subjectType: 'Organisation', subjectId: id, fields: isNew ? ['aliases'] : [] });
      return { id };
    });
  }
}
