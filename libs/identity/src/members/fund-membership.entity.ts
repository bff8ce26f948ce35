import { type Actor, type FundRole, fundRoles, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { OwnRoleRefused } from './membership.errors.js';

const FundMembershipSchema = defineEntity({
  name: 'FundMembership',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    userId: p.uuid(),
    role: p.enum(fundRoles),
    createdAt: p.datetime(),
  },
});

export type Appointment = { readonly fundId: string; readonly userId: string; readonly role: FundRole };

export class FundMembership extends FundMembershipSchema.class {
  /** Whoever hands out roles takes none: otherwise one person could see and pay everything by themselves. */
  static appoint(by: Actor, { fundId, userId, role }: Appointment, now: Date): FundMembership {
    if (by.userId === userId) {
      throw new OwnRoleRefused('You cannot give a role to yourself. Ask another administrator.');
    }
    return Object.assign(new FundMembership(), { fundId, id: newId(), userId, role, createdAt: now });
  }
}
FundMembershipSchema.setClass(FundMembership);
