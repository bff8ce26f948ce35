import { anActor, type FundRole } from '@ledby/kernel';
import fc from 'fast-check';
import { type ActorSet, membersOfAll, shapeOf } from './access-policy.js';

const roles: readonly FundRole[] = ['OFFICER', 'ANALYST', 'DATA_PROTECTION'];
const someFunds = fc.subarray(['a', 'b', 'c'], { maxLength: 2 });
const anOfficer = fc
  .record(Object.fromEntries(roles.map(role => [role, someFunds])) as Record<FundRole, typeof someFunds>)
  .map(funds => anActor({ userId: 'u', funds }));
const someSets = fc.subarray(
  roles.map((role): ActorSet => `funds.${role}`),
  { minLength: 1 },
);

it('gives one shape only to actors for whom each set of roles means none, one or several funds alike', () => {
  let alike = 0;
  const reach = (members: readonly string[]) => Math.min(members.length, 2);
  fc.assert(
    fc.property(anOfficer, anOfficer, someSets, (one, other, sets) => {
      if (shapeOf(one) === shapeOf(other)) {
        alike += 1;
        expect(reach(membersOfAll(one, sets))).toBe(reach(membersOfAll(other, sets)));
      }
    }),
    { seed: 20_261_123, numRuns: 20_000 },
  );
  expect(alike).toBeGreaterThan(200);
});

it('tells two roles in one fund from two roles in two funds', () => {
  const together = anActor({ userId: 'u', funds: { OFFICER: ['a'], DATA_PROTECTION: ['a'], ANALYST: ['b'] } });
  const apart = anActor({ userId: 'u', funds: { OFFICER: ['a'], DATA_PROTECTION: ['b'], ANALYST: ['b'] } });
  expect(shapeOf(together)).not.toBe(shapeOf(apart));
});

it('is one for different funds of the same pattern', () => {
  expect(shapeOf(anActor({ userId: 'u', funds: { OFFICER: ['a'] } }))).toBe(shapeOf(anActor({ userId: 'v', funds: { OFFICER: ['b'] } })));
});
