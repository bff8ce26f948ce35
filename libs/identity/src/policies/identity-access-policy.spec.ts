import { type Actor, anActor, fundRoles, organisationRoles } from '@ledby/kernel';
import { membersOfAll, type RowCondition } from '@ledby/platform';
import fc from 'fast-check';
import { IdentityAccessPolicy } from './identity-access-policy.js';
import { actions, leadership, participation, subjects } from './subjects.js';

const policy = new IdentityAccessPolicy();

/** What the database would answer, said in three lines. */
function holds(condition: RowCondition, actor: Actor, row: Readonly<Record<string, unknown>>): boolean {
  switch (condition.kind) {
    case 'always':
      return true;
    case 'never':
      return false;
    case 'within':
      return membersOfAll(actor, condition.sets).includes(String(row[condition.field]));
    case 'overlaps':
      return membersOfAll(actor, condition.sets).some(member => (row[condition.field] as readonly string[]).includes(member));
    case 'equals':
      return row[condition.field] === condition.value;
    case 'differs':
      return row[condition.field] !== condition.value;
    case 'and':
      return condition.parts.every(part => holds(part, actor, row));
    case 'or':
      return condition.parts.some(part => holds(part, actor, row));
  }
}

const names = ['a', 'b', 'c'];
const some = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 });
const anyActor: fc.Arbitrary<Actor> = fc
  .record({
    userId: fc.constantFrom(...names),
    mayWrite: fc.boolean(),
    isAdministrator: fc.boolean(),
    funds: fc.record(Object.fromEntries(fundRoles.map(role => [role, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some)]))),
    organisations: fc.record(
      Object.fromEntries(organisationRoles.map(role => [role, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, some)])),
    ),
  })
  .map(anActor);
const one = fc.constantFrom(...names);
const anyRow = fc.record({
  id: one,
  fundId: one,
  organisationId: one,
  recipientId: one,
  userId: one,
  reviewerId: one,
  partnerIds: some,
  editingPartnerIds: some,
  readerIds: some,
  isPublic: fc.boolean(),
  isSubmitted: fc.boolean(),
  isAnnounced: fc.boolean(),
  audience: fc.constantFrom('INTERNAL', 'APPLICANT'),
  status: fc.constantFrom('DRAFT', 'OPEN', 'CLOSED'),
});

const ofNobody = {
  partnerIds: [],
  editingPartnerIds: [],
  readerIds: [],
  isPublic: false,
  isSubmitted: true,
  isAnnounced: true,
  audience: 'INTERNAL',
};
const aRow = { ...ofNobody, id: 'x', fundId: 'f', organisationId: 'x', recipientId: 'x', userId: 'x', reviewerId: 'x', status: 'DRAFT' };

describe('one condition, two readings', () => {
  it('answers of the rows what it answers of the object, for every actor, action and subject', () => {
    fc.assert(
      fc.property(anyActor, fc.constantFrom(...actions), fc.constantFrom(...subjects), anyRow, (actor, action, subject, row) => {
        expect(holds(policy.rows(actor, action, subject), actor, row)).toBe(policy.allows(actor, action, subject, row));
      }),
      { numRuns: 20_000 },
    );
  });

  it('gives actors who hold the same roles the same condition, whatever their funds', () => {
    const [first, second] = ['f1', 'f2'].map(fund => anActor({ userId: fund, funds: { OFFICER: [fund] } }));
    expect(policy.rows(first as Actor, 'read', 'Grant')).toBe(policy.rows(second as Actor, 'read', 'Grant'));
    expect(JSON.stringify(policy.rows(first as Actor, 'read', 'Grant'))).not.toContain('f1');
  });

  it('merges the funds of two roles into one membership', () => {
    const both = anActor({ userId: 'u', funds: { OFFICER: ['f1'], ANALYST: ['f2'] } });
    expect(policy.rows(both, 'read', 'Grant')).toEqual({ kind: 'within', field: 'fundId', sets: ['funds.ANALYST', 'funds.OFFICER'] });
  });
});

describe('what nobody may', () => {
  it('refuses an action or a subject that no policy speaks of', () => {
    const everyone = anActor({ userId: 'u', isAdministrator: true, funds: { OFFICER: ['f'] } });
    expect(policy.allows(everyone, 'destroy', 'Grant', aRow)).toBe(false);
    expect(policy.rows(everyone, 'read', 'Secret')).toEqual({ kind: 'never' });
  });

  it('refuses every change to one who only reads, and changes nothing about what they read', () => {
    const person = anActor({ userId: 'u', isAdministrator: true, funds: { OFFICER: ['f'], FINANCE: ['f'] } });
    const token = { ...person, mayWrite: false };
    for (const subject of subjects) {
      expect(policy.rows(token, 'read', subject)).toEqual(policy.rows(person, 'read', subject));
      for (const action of actions.filter(each => each !== 'read')) {
        expect(policy.rows(token, action, subject)).toEqual({ kind: 'never' });
        expect(policy.allows(token, action, subject, aRow)).toBe(false);
      }
    }
  });

  it('hides who leads from an administrator, whatever other role they hold', () => {
    const actor = anActor({ userId: 'u', isAdministrator: true, funds: { OFFICER: ['f'], DATA_PROTECTION: ['f'] } });
    for (const subject of [...leadership, ...participation]) {
      expect(policy.rows(actor, 'read', subject)).toEqual({ kind: 'never' });
      expect(policy.allows(actor, 'read', subject, aRow)).toBe(false);
    }
    expect(policy.allows(actor, 'read', 'Grant', aRow)).toBe(true);
  });

  it('will not judge an object that lacks what the rule asks for', () => {
    const actor = anActor({ userId: 'u' });
    expect(() => policy.allows(actor, 'read', 'GrantCycle', { fundId: 'f' })).toThrow('its status must be in hand');
  });
});
