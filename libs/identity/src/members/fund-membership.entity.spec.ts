import { anActor } from '@ledby/kernel';
import { FundMembership } from './fund-membership.entity.js';
import { OwnRoleRefused } from './membership.errors.js';

const now = new Date('2026-03-01T12:00:00Z');
const administrator = anActor({ userId: 'root', isAdministrator: true });

describe('appointing someone to a fund', () => {
  it('gives the person the role in that fund', () => {
    const membership = FundMembership.appoint(administrator, { fundId: 'fund', userId: 'ana', role: 'OFFICER' }, now);
    expect(membership).toMatchObject({ fundId: 'fund', userId: 'ana', role: 'OFFICER', createdAt: now });
  });

  it('refuses when an administrator gives a role to themselves', () => {
    expect(() => FundMembership.appoint(administrator, { fundId: 'fund', userId: 'root', role: 'FINANCE' }, now)).toThrow(OwnRoleRefused);
  });
});
