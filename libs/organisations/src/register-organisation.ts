import { type Actor, NotAllowed } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { OrganisationIdentifier, type RegisterNumber } from './organisation-identifier.entity.js';
import { Organisation, type OrganisationWish, publicIdOf } from './organisation.entity.js';
import { OrganisationKnown } from './organisation.errors.js';

export type NewOrganisation = OrganisationWish & { readonly key: string; readonly identifiers: readonly RegisterNumber[] };

/** Whoever may register sees the whole registry, so the record that is there may be named. */
export async function demandUnknown(em: EntityManager, numbers: readonly RegisterNumber[]): Promise<void> {
  const known =
    numbers.length === 0
      ? null
      : await em.findOne(OrganisationIdentifier, { $or: numbers.map(({ scheme, identifier }) => ({ scheme, identifier })) });
  if (known !== null) {
    throw new OrganisationKnown('An organisation with this number is registered already.', {
      organisationId: publicIdOf(known.organisationId),
      scheme: known.scheme,
    });
  }
}

@Injectable()
export class RegisterOrganisation {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewOrganisation): Promise<Answer<{ readonly id: string }>> {
    if (!this.policy.allows(actor, 'create', 'Organisation', {})) {
      throw new NotAllowed('Organisations are registered by the officers of a fund.');
    }
    return this.commands.execute(actor, { operation: 'registerOrganisation', key, input }, async (em, record, now) => {
      await demandUnknown(em, input.identifiers);
      const organisation = Organisation.register(input, now);
      await em.persist(organisation).flush();
      em.persist([...OrganisationIdentifier.listFor(organisation.id, input.identifiers)]);
      record.changed({ subjectType: 'Organisation', subjectId: organisation.id, fields: ['name', 'country', 'website', 'identifiers'] });
      return { id: organisation.id };
    });
  }
}
