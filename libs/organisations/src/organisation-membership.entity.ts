import { newId, type OrganisationRole, organisationRoles } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { LastOwner } from './organisation.errors.js';

const OrganisationMembershipSchema = defineEntity({
  name: 'OrganisationMembership',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    userId: p.uuid(),
    role: p.enum(organisationRoles),
    createdAt: p.datetime(),
  },
});

export class OrganisationMembership extends OrganisationMembershipSchema.class {
  static of(organisationId: string, userId: string, role: OrganisationRole, now: Date): OrganisationMembership {
    return Object.assign(new OrganisationMembership(), { id: newId(), organisationId, userId, role, createdAt: now });
  }

  /** Says whether anything changed. */
  become(role: OrganisationRole, owners: number): boolean {
    if (role !== 'OWNER') {
      this.demandDispensable(owners);
    }
    const isNew = this.role !== role;
    this.role = role;
    return isNew;
  }

  /** An organisation that has an owner keeps one: without any, nobody could let the next person in. */
  demandDispensable(owners: number): void {
    if (this.role === 'OWNER' && owners <= 1) {
      throw new LastOwner('This is the last owner. Make somebody else an owner first.');
    }
  }
}
OrganisationMembershipSchema.setClass(OrganisationMembership);
