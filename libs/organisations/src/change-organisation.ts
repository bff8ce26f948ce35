import type { Actor } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { findOrganisation, otherNamesOf } from './find-organisation.js';
import type { OrganisationWish } from './organisation.entity.js';

export type OrganisationChange = Partial<OrganisationWish> & { readonly key: string; readonly id: string; readonly version: number };

@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: OrganisationChange): Promise<Answer<{ readonly id: string }>> {
    const { id, version, ...wish } = input;
    return this.commands.execute(actor, { operation: 'changeOrganisation', key, input }, async (em, record) => {
      const organisation = await findOrganisation(em, this.policy, actor, id, { action: 'change' });
      const fields = organisation.change(wish, version, await otherNamesOf(em, id));
      record.changed({ subjectType: 'Organisation', subjectId: id, fields });
      return { id };
    });
  }
}
