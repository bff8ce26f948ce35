import { BadInput } from '@ledby/kernel';
import { leadershipPolicies, type PolicyDemand } from '../leadership-policy.js';
import { codeBefore, readPolicyCode } from './policy-code.js';
import { demandSoundDemands } from './policy-shape.js';

const board: PolicyDemand = {
  kind: 'SHARE',
  of: 'GOVERNING_BODY',
  is: 'AT_LEAST',
  share: [2, 3],
  power: 'VOTE_OR_BUDGET',
  whereNone: 'FAILS',
};
const group: PolicyDemand = { ...board, of: 'PROJECT_DECISION_GROUP' };
const withBoard = (...demands: PolicyDemand[]) => ({ ORGANISATION: demands, PROJECT: [group] });

describe('a policy of a fund', () => {
  it('may be any that Ledby brings', () => {
    Object.values(leadershipPolicies).forEach(({ demands }) => expect(() => demandSoundDemands(demands)).not.toThrow());
  });

  it.each<[string, readonly PolicyDemand[]]>([
    ['nothing at all', []],
    ['seven things', Array.from({ length: 7 }, () => board)],
    ['the body of a project', [group]],
    ['a membership', [{ ...board, of: 'MEMBERSHIP' }]],
    ['a leader in no body', [{ kind: 'LEADER', inOneOf: [], power: 'ANY' }]],
    ['a leader in one body named twice', [{ kind: 'LEADER', inOneOf: ['SENIOR_STAFF', 'SENIOR_STAFF'], power: 'ANY' }]],
    ['a share of nothing', [{ ...board, share: [0, 3] }]],
    ['a share above one', [{ ...board, share: [4, 3] }]],
    ['half a person', [{ ...board, share: [0.5, 1] }]],
    ['a share finer than a thousandth', [{ ...board, share: [1, 1001] }]],
    ['more than all', [{ ...board, is: 'MORE_THAN', share: [3, 3] }]],
    ['seats without power', [{ ...board, power: 'ANY' }]],
    [
      'power only where there is a body',
      [
        { ...board, power: 'ANY' },
        { ...board, whereNone: 'PASSES' },
      ],
    ],
    ['any leader, with or without a vote', [{ kind: 'LEADER', inOneOf: ['SENIOR_STAFF'], power: 'ANY' }]],
    ['only what holds where nobody is', [{ ...board, whereNone: 'PASSES' }]],
  ])('refuses to ask for %s', (_, demands) => {
    expect(() => demandSoundDemands(withBoard(...demands))).toThrow(BadInput);
  });
});

describe('the code of a policy', () => {
  it('carries its version, and leads to the one before', () => {
    expect(readPolicyCode('OWN_MAJORITY_V12')).toEqual({ stem: 'OWN_MAJORITY', version: 12 });
    expect([codeBefore('OWN_V1'), codeBefore('OWN_V2'), codeBefore('OWN_V2_V3')]).toEqual([null, 'OWN_V1', 'OWN_V2_V2']);
  });

  it.each(['OWN', 'own_V1', 'OWN_V0', 'OWN_V01', '_V1', 'OWN V1', 'OWN_V1 '])('refuses %s', code => {
    expect(() => readPolicyCode(code)).toThrow(BadInput);
  });
});
