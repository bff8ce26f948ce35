import { attested, board, group, guardsMetBut, receipts, staff, today } from '../leadership.builders.js';
import type { LeadershipPolicy } from '../leadership-policy.js';
import { codesMet } from './codes-met.js';

const twoThirds = (code: string, numerator = 2): LeadershipPolicy => ({
  code,
  title: 'A share',
  version: 1,
  ground: 'A board decision.',
  demands: {
    ORGANISATION: [
      { kind: 'SHARE', of: 'GOVERNING_BODY', is: 'AT_LEAST', share: [numerator, 3], power: 'VOTE_OR_BUDGET', whereNone: 'FAILS' },
    ],
    PROJECT: [{ kind: 'SHARE', of: 'PROJECT_DECISION_GROUP', is: 'AT_LEAST', share: [numerator, 3], power: 'BUDGET', whereNone: 'FAILS' }],
  },
});
const own = [twoThirds('ALL_V1', 3), twoThirds('SHARE_V1')];
const met = (changes: Parameters<typeof attested>[0], audience: 'INTERNAL' | 'BADGE' = 'INTERNAL') =>
  codesMet(own, attested(changes), audience, today);

describe('a fund’s own policies, beside the ladder', () => {
  it.each([
    ['four of six', [board(4, 6)], ' SHARE_V1 '],
    ['six of six', [board(6, 6)], ' ALL_V1 SHARE_V1 '],
    ['three of six', [board(3, 6)], ''],
    ['senior staff that they do not ask for', [board(4, 6), staff(0, 9)], ' SHARE_V1 '],
    ['seats without power', [board(6, 6, { hasVote: false, controlsBudget: false })], ''],
    ['nobody stated', [], ''],
  ])('%s', (_, bodies, codes) => {
    expect(met({ bodies })).toBe(codes);
  });

  it('ask of a project what a project is asked', () => {
    expect(met({ subject: 'PROJECT', bodies: [group(4, 6)] })).toBe(' SHARE_V1 ');
  });

  it('rest on the guards, the state and the audience as all policies do', () => {
    const bodies = [board(6, 6)];
    for (const unmet of ['G1', 'G2', 'G3', 'G4'] as const) {
      expect(met({ bodies, guards: guardsMetBut(unmet) })).toBe('');
    }
    expect(met({ bodies, state: 'CONTESTED' })).toBe('');
    expect(met({ bodies, inputs: [] })).toBe('');
    expect(met({ bodies: [board(6, 6, { receipts: receipts(6, 'INTERNAL') })] }, 'BADGE')).toBe('');
  });
});
