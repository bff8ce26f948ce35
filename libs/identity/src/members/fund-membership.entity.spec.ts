import { anActor } from '@ledby/kernel';
import { FundMembership } from './fund-membership.entity.js';
import { OwnRoleRefused, SecondAdministratorNeeded } from './membership.errors.js';

const now = new Date('2026-03-01T12:00:00Z');
const of = (userId: string) => ({ fundId: 'fund', userId, role: 'FINANCE' }) as const;
const administrator = anActor({ userId: 'root', isAdministrator: true });

describe('appointing someone to a fund', () => {
  it('gives the person the role in that fund', () => {
    const membership = FundMembership.appoint(administrator, { fundId: 'fund', userId: 'ana', role: 'OFFICER', isOfSameLine: false }, now);
    expect(membership).toMatchObject({ fundId: 'fund', userId: 'ana', role: 'OFFICER', createdAt: now });
  });

  it('refuses when an administrator gives a role to themselves', () => {
    expect(() => FundMembership.appoint(administrator, { ...of('root'), isOfSameLine: true }, now)).toThrow(OwnRoleRefused);
  });

  it('refuses when the same hand made both accounts', () => {
    expect(() => FundMembership.appoint(administrator, { ...of('ana'), isOfSameLine: true }, now)).toThrow(SecondAdministratorNeeded);
  });
});
