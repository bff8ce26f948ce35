import { type Actor, type FundRole, fundRoles, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { OwnRoleRefused, SecondAdministratorNeeded } from './membership.errors.js';

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

export type Appointment = {
  readonly fundId: string;
  readonly userId: string;
  readonly role: FundRole;
  /** Whether the same hand made, at the beginning of the line, the account and that of whoever appoints it. */
  readonly isOfSameLine: boolean;
};

export class FundMembership extends FundMembershipSchema.class {
  /** Whoever hands out roles takes none: otherwise one person could see and pay everything by themselves. */
  static appoint(by: Actor, { fundId, userId, role, isOfSameLine }: Appointment, now: Date): FundMembership {
    if (by.userId === userId) {
      throw new OwnRoleRefused('You cannot give a role to yourself. Ask another administrator.');
    }
    // A maker knows the first password and may have handed out the next one too, so no change of it proves a second person.
    if (isOfSameLine) {
      throw new SecondAdministratorNeeded(
        'This account was made by you or in your line. An administrator whom the operator let in and who had no hand in it gives the role.',
      );
    }
    return Object.assign(new FundMembership(), { fundId, id: newId(), userId, role, createdAt: now });
  }
}
FundMembershipSchema.setClass(FundMembership);
