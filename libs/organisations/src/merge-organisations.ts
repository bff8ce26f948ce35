import { type Actor, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { findOrganisation, otherNamesOf } from './find-organisation.js';
import { enterOrganisations } from './members/enter-organisations.js';
import { OrganisationAlias } from './organisation-alias.entity.js';
import { OrganisationIdentifier } from './organisation-identifier.entity.js';
import { OrganisationMembership } from './organisation-membership.entity.js';
import { Organisation } from './organisation.entity.js';
import { MembersNotShared } from './organisation.errors.js';

export type Merger = { readonly key: string; readonly duplicateId: string; readonly survivorId: string };

/** Writes the registry alone. What funds have tied to the duplicate stays theirs to move: docs/adr/0006-organisation-merge.md. */
@Injectable()
export class MergeOrganisations {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: Merger): Promise<Answer<{ readonly id: string }>> {
    const { duplicateId, survivorId } = input;
    return this.commands.execute(actor, { operation: 'mergeOrganisations', key, input }, async (em, record) => {
      // In one order for everybody, so that two people who merge the same pair do not wait for each other.
      const ids = [...new Set([duplicateId, survivorId])].sort();
      for (const id of ids) {
        await findOrganisation(em, this.policy, actor, id, { action: 'merge', lockMode: LockMode.PESSIMISTIC_WRITE });
      }
      const inHand = (id: string) =>
        em.findOneOrFail(Organisation, { id }, { failHandler: () => new NotFound('There is no such organisation.') });
      const [duplicate, survivor] = [await inHand(duplicateId), await inHand(survivorId)];
      duplicate.mergeInto(survivor);
      await demandSharedMembers(em, actor, duplicateId, survivorId);
      await moveNumbers(em, duplicateId, survivorId);
      await moveNames(em, duplicate, survivor);
      const earlier = await em.find(Organisation, { mergedIntoId: duplicateId });
      earlier.forEach(merged => Object.assign(merged, { mergedIntoId: survivorId }));
      record.changed({ subjectType: 'Organisation', subjectId: duplicateId, fields: ['mergedIntoId'] });
      record.changed({ subjectType: 'Organisation', subjectId: survivorId, fields: ['identifiers', 'aliases'] });
      return { id: survivorId };
    });
  }
}

/** A merge opens no door: whoever acts for the duplicate must act for the survivor already, by its owner's word. */
async function demandSharedMembers(em: EntityManager, actor: Actor, duplicateId: string, survivorId: string): Promise<void> {
  await enterOrganisations(em, actor, [duplicateId, survivorId]);
  const members = await em.find(OrganisationMembership, { organisationId: { $in: [duplicateId, survivorId] } });
  const ofSurvivor = new Set(members.filter(({ organisationId }) => organisationId === survivorId).map(({ userId }) => userId));
  const strangers = members.filter(({ organisationId, userId }) => organisationId === duplicateId && !ofSurvivor.has(userId));
  if (strangers.length > 0) {
    throw new MembersNotShared('The duplicate has members who are no members of the other record. Its owner adds them first.', {
      count: strangers.length,
    });
  }
}

async function moveNumbers(em: EntityManager, duplicateId: string, survivorId: string): Promise<void> {
  const numbers = await em.find(OrganisationIdentifier, { organisationId: duplicateId });
  numbers.forEach(number => number.moveTo(survivorId));
}

/** A name that both are known by stays where it is: nothing may be taken off the duplicate's record. */
async function moveNames(em: EntityManager, duplicate: Organisation, survivor: Organisation): Promise<void> {
  const known = new Set([survivor.name, ...(await otherNamesOf(em, survivor.id))]);
  const moving = (await em.find(OrganisationAlias, { organisationId: duplicate.id })).filter(({ name }) => !known.has(name));
  moving.forEach(alias => Object.assign(alias, { organisationId: survivor.id }));
  const names = [...known, ...moving.map(({ name }) => name)];
  const isFormerName = !names.includes(duplicate.name);
  if (isFormerName) {
    em.persist(OrganisationAlias.of(survivor.id, duplicate.name));
  }
  survivor.beFoundBy([...names.filter(name => name !== survivor.name), ...(isFormerName ? [duplicate.name] : [])]);
}
