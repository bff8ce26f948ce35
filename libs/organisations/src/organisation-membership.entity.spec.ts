import type { OrganisationRole } from '@ledby/kernel';
import { OrganisationMembership } from './organisation-membership.entity.js';
import { LastOwner } from './organisation.errors.js';

const aMember = (role: OrganisationRole) => OrganisationMembership.of('org', 'ana', role, new Date('2026-03-01T12:00:00Z'));

describe('a member of an organisation', () => {
  it('changes their role, and says whether it is another one', () => {
    const member = aMember('VIEWER');
    expect(member.become('OWNER', 1)).toBe(true);
    expect(member.become('OWNER', 2)).toBe(false);
    expect(member.become('EDITOR', 2)).toBe(true);
    expect(member.role).toBe('EDITOR');
  });

  it('stays the owner when there is no other one, and nothing changes', () => {
    const owner = aMember('OWNER');
    expect(() => owner.become('VIEWER', 1)).toThrow(LastOwner);
    expect(() => owner.demandDispensable(1)).toThrow(LastOwner);
    expect(owner.role).toBe('OWNER');
  });

  it.each<[OrganisationRole, number]>([
    ['OWNER', 2],
    ['EDITOR', 1],
    ['VIEWER', 0],
  ])('can be missed as %s beside %d owners', (role, owners) => {
    expect(() => aMember(role).demandDispensable(owners)).not.toThrow();
  });
});
