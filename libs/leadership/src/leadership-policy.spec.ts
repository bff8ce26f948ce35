import { evaluateLeadership, isSurvivorLedUnder } from './evaluate-leadership.js';
import { aBody, attested, board, guardsMetBut, today } from './leadership.builders.js';
import { bodyKinds, type CountedBody, leadershipSubjects } from './leadership-body.js';
import { leadershipLevels } from './leadership-level.js';
import {
  isSurvivorLed,
  leadershipPolicies,
  type LeadershipPolicy,
  meetsDemands,
  policyOfLevel,
  policyOfStrict,
  survivorLedFrom,
} from './leadership-policy.js';

const { ANY_LEADER_V1, MAJORITY_V1, DEI_75_50_V1 } = leadershipPolicies;
const seated = (kind: CountedBody['kind'], counted: number, seatsTotal: number): CountedBody => ({
  ...aBody(kind, 0, seatsTotal),
  counted,
});
const everyShareUpTo = (most: number) =>
  Array.from({ length: most }, (_, index) => index + 1).flatMap(total =>
    Array.from({ length: total + 1 }, (_, counted) => ({ counted, total })),
  );

describe('the policies', () => {
  // Written a second time, so that an edit of a published version fails here. Its remedy is a new version beside it.
  it('ask for exactly this, and are never edited', () => {
    const halfOfStaff = { kind: 'SHARE', of: 'SENIOR_STAFF', is: 'AT_LEAST', share: [1, 2], power: 'ANY', whereNone: 'PASSES' };
    const moreThanHalf = { kind: 'SHARE', is: 'MORE_THAN', share: [1, 2], whereNone: 'FAILS' };
    const threeQuarters = { kind: 'SHARE', is: 'AT_LEAST', share: [3, 4], whereNone: 'FAILS' };
    const ofBoard = { of: 'GOVERNING_BODY', power: 'VOTE_OR_BUDGET' };
    const ofGroup = { of: 'PROJECT_DECISION_GROUP', power: 'BUDGET' };
    expect(Object.values(leadershipPolicies).map(({ code, demands }) => [code, demands])).toEqual([
      [
        'ANY_LEADER_V1',
        {
          ORGANISATION: [{ kind: 'LEADER', inOneOf: ['GOVERNING_BODY', 'SENIOR_STAFF'], power: 'VOTE_OR_BUDGET' }],
          PROJECT: [{ kind: 'LEADER', inOneOf: ['PROJECT_DECISION_GROUP'], power: 'VOTE_OR_BUDGET' }],
        },
      ],
      ['MAJORITY_V1', { ORGANISATION: [{ ...moreThanHalf, ...ofBoard }, halfOfStaff], PROJECT: [{ ...moreThanHalf, ...ofGroup }] }],
      ['DEI_75_50_V1', { ORGANISATION: [{ ...threeQuarters, ...ofBoard }, halfOfStaff], PROJECT: [{ ...threeQuarters, ...ofGroup }] }],
    ]);
  });

  it('carry their version in their name', () => {
    for (const [code, policy] of Object.entries(leadershipPolicies)) {
      expect(policy.code).toBe(code);
      expect(code).toMatch(new RegExp(`_V${policy.version}$`));
    }
  });

  it.each([
    ['ANY_LEADER_V1', [false, false, false, true, true], true],
    ['MAJORITY_V1', [false, false, false, false, true], true],
    ['DEI_75_50_V1', [false, false, false, false, false], true],
  ] as const)('%s says “survivor-led” from its rung on', (code, byLevel, whenStrict) => {
    expect(leadershipLevels.map(level => isSurvivorLed(code, { level, strict: false }))).toEqual(byLevel);
    expect(isSurvivorLed(code, { level: 'SURVIVOR_LED', strict: true })).toBe(whenStrict);
  });

  it('each name the rung that rests on them', () => {
    expect(leadershipLevels.map(policyOfLevel)).toEqual([null, null, null, 'ANY_LEADER_V1', 'MAJORITY_V1']);
    expect(survivorLedFrom[policyOfStrict]).toEqual({ level: 'SURVIVOR_LED', strict: true });
  });

  it('only ask for bodies of the subject they classify', () => {
    for (const policy of Object.values(leadershipPolicies)) {
      for (const subject of leadershipSubjects) {
        const others = bodyKinds.filter(kind => (kind === 'PROJECT_DECISION_GROUP') !== (subject === 'PROJECT'));
        expect(
          meetsDemands(
            policy,
            subject,
            others.map(kind => seated(kind, 5, 5)),
          ),
        ).toBe(false);
      }
    }
  });
});

describe('shares', () => {
  it('more than half: more are counted than not', () => {
    for (const { counted, total } of everyShareUpTo(60)) {
      expect(meetsDemands(MAJORITY_V1, 'ORGANISATION', [seated('GOVERNING_BODY', counted, total)])).toBe(counted > total - counted);
      expect(meetsDemands(MAJORITY_V1, 'PROJECT', [seated('PROJECT_DECISION_GROUP', counted, total)])).toBe(counted > total - counted);
    }
  });

  it('three quarters: three counted for each one who is not', () => {
    for (const { counted, total } of everyShareUpTo(60)) {
      expect(meetsDemands(DEI_75_50_V1, 'ORGANISATION', [seated('GOVERNING_BODY', counted, total)])).toBe(counted >= 3 * (total - counted));
      expect(meetsDemands(DEI_75_50_V1, 'PROJECT', [seated('PROJECT_DECISION_GROUP', counted, total)])).toBe(
        counted >= 3 * (total - counted),
      );
    }
  });

  it('half of the staff: as many counted as not', () => {
    for (const { counted, total } of everyShareUpTo(60)) {
      for (const policy of [MAJORITY_V1, DEI_75_50_V1]) {
        const bodies = [seated('GOVERNING_BODY', 9, 9), seated('SENIOR_STAFF', counted, total)];
        expect(meetsDemands(policy, 'ORGANISATION', bodies)).toBe(counted >= total - counted);
      }
    }
  });

  it('stay exact where a floating fraction would not', () => {
    const [half, more] = [2 ** 30 - 1, 2 ** 30];
    expect(meetsDemands(MAJORITY_V1, 'ORGANISATION', [seated('GOVERNING_BODY', half, 2 ** 31 - 2)])).toBe(false);
    expect(meetsDemands(MAJORITY_V1, 'ORGANISATION', [seated('GOVERNING_BODY', more, 2 ** 31 - 2)])).toBe(true);
  });

  it('hold in each of two bodies of one kind, and in neither for the other', () => {
    const both = (first: number, second: number) => [seated('GOVERNING_BODY', first, 5), seated('GOVERNING_BODY', second, 5)];
    expect(meetsDemands(MAJORITY_V1, 'ORGANISATION', both(5, 2))).toBe(false);
    expect(meetsDemands(MAJORITY_V1, 'ORGANISATION', both(3, 3))).toBe(true);
  });

  it('of no seats are no share', () => {
    expect(meetsDemands(MAJORITY_V1, 'ORGANISATION', [seated('GOVERNING_BODY', 0, 0)])).toBe(false);
    expect(meetsDemands(DEI_75_50_V1, 'PROJECT', [seated('PROJECT_DECISION_GROUP', 0, 0)])).toBe(false);
    expect(meetsDemands(ANY_LEADER_V1, 'ORGANISATION', [seated('GOVERNING_BODY', 0, 0)])).toBe(false);
  });
});

describe('a policy that a fund adds', () => {
  const TWO_THIRDS_OF_MEMBERS_V1: LeadershipPolicy = {
    code: 'TWO_THIRDS_OF_MEMBERS_V1',
    title: 'Two thirds of the members',
    version: 1,
    ground: 'Our own.',
    demands: {
      ORGANISATION: [{ kind: 'SHARE', of: 'MEMBERSHIP', is: 'AT_LEAST', share: [2, 3], power: 'ANY', whereNone: 'FAILS' }],
      PROJECT: [{ kind: 'LEADER', inOneOf: ['PROJECT_DECISION_GROUP'], power: 'BUDGET' }],
    },
  };
  const members = (counted: number) => attested({ bodies: [{ ...board(counted, 168), kind: 'MEMBERSHIP' }] });

  it.each([
    [111, false],
    [112, true],
  ])('%i of 168 members: %s', (counted, expected) =>
    expect(isSurvivorLedUnder(TWO_THIRDS_OF_MEMBERS_V1, members(counted), 'INTERNAL', today)).toBe(expected),
  );

  it.each(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'] as const)('rests on %s like every other', code =>
    expect(isSurvivorLedUnder(TWO_THIRDS_OF_MEMBERS_V1, { ...members(168), guards: guardsMetBut(code) }, 'INTERNAL', today)).toBe(false),
  );

  it('leaves the ladder as it is', () => expect(evaluateLeadership(members(168), 'INTERNAL', today).level).toBe('SURVIVOR_INFORMED'));

  it('is asked the same way as ours', () => {
    const facts = attested({ bodies: [board(4, 7)] });
    expect(Object.values(leadershipPolicies).map(policy => isSurvivorLedUnder(policy, facts, 'INTERNAL', today))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
