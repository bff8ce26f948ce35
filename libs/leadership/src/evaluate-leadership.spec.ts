import { type Audience, audiences } from './consent.js';
import { evaluateForEveryAudience, evaluateLeadership } from './evaluate-leadership.js';
import {
  aPaidInput,
  aReceipt,
  attested,
  attestedOn,
  board,
  group,
  guardsMetBut,
  receipts,
  runsOut,
  staff,
  today,
} from './leadership.builders.js';
import type { LeadershipFacts } from './leadership-facts.js';
import { monthsLater } from './term.js';
import { type VerificationState, verificationStates } from './verification.workflow.js';

const standing = (facts: LeadershipFacts, audience: Audience = 'INTERNAL', at = today) => {
  const { level, strict } = evaluateLeadership(facts, audience, at);
  return strict ? `${level} STRICT` : level;
};
const publicStanding = (facts: LeadershipFacts) => standing(facts, 'BADGE');

describe('where an organisation stands', () => {
  it.each([
    ['board 6 of 7, staff 2 of 4', { bodies: [board(6, 7), staff(2, 4)] }, 'SURVIVOR_LED STRICT'],
    ['board 4 of 7, staff 2 of 4', { bodies: [board(4, 7), staff(2, 4)] }, 'SURVIVOR_LED'],
    ['board 4 of 8, half and not more', { bodies: [board(4, 8), staff(2, 4)] }, 'SURVIVOR_CO_LED'],
    ['board 3 of 4, three quarters, no staff', { bodies: [board(3, 4)] }, 'SURVIVOR_LED STRICT'],
    ['board 3 of 4 and a staff of nobody', { bodies: [board(3, 4), staff(0, 0)] }, 'SURVIVOR_LED STRICT'],
    ['board 7 of 7, staff 1 of 4', { bodies: [board(7, 7), staff(1, 4)] }, 'SURVIVOR_CO_LED'],
    [
      'board 1 of 3, unpaid seats, one paid input to the design',
      { bodies: [board(1, 3)], guards: guardsMetBut('G1') },
      'SURVIVOR_INFORMED',
    ],
    [
      'board 1 of 3, unpaid seats, no paid input at all',
      { bodies: [board(1, 3)], guards: guardsMetBut('G1'), inputs: [] },
      'SURVIVOR_CENTRED',
    ],
    ['aid that depends on taking part', { guards: guardsMetBut('G4') }, 'NOT_STATED'],
    ['a board with no seats', { bodies: [board(0, 0)] }, 'NOT_STATED'],
    ['a board with no seats but consents', { bodies: [board(2, 0), staff(2, 2)] }, 'NOT_STATED'],
    ['nobody counted', { bodies: [board(0, 7), staff(0, 4)] }, 'SURVIVOR_INFORMED'],
    ['one of the staff and nobody on the board', { bodies: [board(0, 7), staff(1, 4)] }, 'SURVIVOR_CO_LED'],
    ['a board that only advises', { bodies: [board(7, 7, { hasVote: false, controlsBudget: false })] }, 'SURVIVOR_INFORMED'],
    [
      'a board that only advises beside staff who decide',
      { bodies: [board(7, 7, { hasVote: false, controlsBudget: false }), staff(2, 4)] },
      'SURVIVOR_CO_LED',
    ],
    ['staff alone, no board stated', { bodies: [staff(4, 4)] }, 'SURVIVOR_CO_LED'],
    ['no body stated', { bodies: [] }, 'SURVIVOR_INFORMED'],
    ['only members', { bodies: [{ ...board(90, 100), kind: 'MEMBERSHIP' as const }] }, 'SURVIVOR_INFORMED'],
    ['a project group, which is not the organisation’s', { bodies: [group(3, 3)] }, 'SURVIVOR_INFORMED'],
    ['more consents than seats, read as all seats', { bodies: [board(9, 7)] }, 'SURVIVOR_LED STRICT'],
    ['a board of minus one', { bodies: [board(1, -1)] }, 'NOT_STATED'],
    ['a board of two and a half', { bodies: [board(2, 2.5)] }, 'NOT_STATED'],
  ] satisfies [string, Partial<LeadershipFacts>, string][])('%s: %#', (_, facts, expected) =>
    expect(standing(attested(facts))).toBe(expected),
  );

  it('shows the public less than the fund when fewer agreed to be shown', () => {
    const facts = attested({ bodies: [board(0, 7, { receipts: [...receipts(3, 'BADGE'), ...receipts(3, 'INTERNAL')] })] });
    expect(standing(facts)).toBe('SURVIVOR_LED STRICT');
    expect(publicStanding(facts)).toBe('SURVIVOR_CO_LED');
  });

  it('answers each audience by the consents that reach it', () => {
    const facts = attested({
      bodies: [board(0, 8, { receipts: [...receipts(1, 'BADGE'), ...receipts(4, 'AGGREGATE'), ...receipts(1, 'INTERNAL')] })],
    });
    expect(evaluateForEveryAudience(facts, today)).toEqual({
      INTERNAL: { level: 'SURVIVOR_LED', strict: true },
      AGGREGATE: { level: 'SURVIVOR_LED', strict: false },
      BADGE: { level: 'SURVIVOR_CO_LED', strict: false },
    });
  });
});

describe('where a project stands', () => {
  const project = (changes: Partial<LeadershipFacts>) => attested({ subject: 'PROJECT', ...changes });

  it.each([
    ['group 3 of 4', { bodies: [group(3, 4)] }, 'SURVIVOR_LED STRICT'],
    ['group 3 of 5', { bodies: [group(3, 5)] }, 'SURVIVOR_LED'],
    ['group 2 of 4, half and not more', { bodies: [group(2, 4)] }, 'SURVIVOR_CO_LED'],
    ['a lead who decides alone', { bodies: [group(1, 1)] }, 'SURVIVOR_LED STRICT'],
    ['group 4 of 4 that votes without the budget', { bodies: [group(4, 4, { controlsBudget: false })] }, 'SURVIVOR_CO_LED'],
    ['group 4 of 4 with neither', { bodies: [group(4, 4, { controlsBudget: false, hasVote: false })] }, 'SURVIVOR_INFORMED'],
    ['group 4 of 4 that controls the budget by signature', { bodies: [group(4, 4, { hasVote: false })] }, 'SURVIVOR_LED STRICT'],
    ['a group with no seats', { bodies: [group(0, 0)] }, 'NOT_STATED'],
    ['the organisation’s board, which is not the project’s', { bodies: [board(7, 7), staff(4, 4)] }, 'SURVIVOR_INFORMED'],
  ] satisfies [string, Partial<LeadershipFacts>, string][])('%s: %#', (_, facts, expected) =>
    expect(standing(project(facts))).toBe(expected),
  );

  it('may be survivor-led inside an organisation that is not', () => {
    expect(standing(attested({ bodies: [board(0, 7)] }))).toBe('SURVIVOR_INFORMED');
    expect(standing(project({ bodies: [group(3, 5)] }))).toBe('SURVIVOR_LED');
  });
});

describe('what a guard that is not met does', () => {
  const unmet = [
    ['G1', 'SURVIVOR_INFORMED'],
    ['G2', 'SURVIVOR_INFORMED'],
    ['G3', 'NOT_STATED'],
    ['G4', 'NOT_STATED'],
    ['G5', 'SURVIVOR_CENTRED'],
    ['G6', 'NOT_STATED'],
    ['G7', 'NOT_STATED'],
  ] as const;

  it.each(unmet)('%s: at most %s, for whoever asks', (code, level) => {
    for (const audience of audiences) {
      expect(standing(attested({ guards: guardsMetBut(code) }), audience)).toBe(level);
    }
  });

  it.each(unmet)('%s unanswered is %s as well', (code, level) => {
    expect(standing(attested({ guards: guardsMetBut().filter(guard => guard.code !== code) }))).toBe(level);
  });

  it.each(unmet)('%s answered both ways is %s as well', (code, level) => {
    expect(standing(attested({ guards: [...guardsMetBut(), { code, met: false, evidence: null }] }))).toBe(level);
  });

  it('takes the lowest of several', () => expect(standing(attested({ guards: guardsMetBut('G1', 'G5') }))).toBe('SURVIVOR_CENTRED'));
});

describe('which paid input counts', () => {
  it.each([
    ['none', []],
    ['unpaid', [aPaidInput({ paid: false })]],
    ['without a paper', [aPaidInput({ evidence: null })]],
    ['of a year ago', [aPaidInput({ givenAt: monthsLater(today, -12) })]],
    ['of tomorrow', [aPaidInput({ givenAt: new Date(today.getTime() + 86_400_000) })]],
  ])('%s: not above SURVIVOR_CENTRED, whoever leads', (_, inputs) => expect(standing(attested({ inputs }))).toBe('SURVIVOR_CENTRED'));

  it.each(['DESIGN', 'DELIVERY', 'EVALUATION'] as const)('one in %s is enough', area =>
    expect(standing(attested({ inputs: [aPaidInput({ area })] }))).toBe('SURVIVOR_LED STRICT'),
  );
});

describe('what is said to whom', () => {
  const heard: Record<VerificationState, readonly string[]> = {
    DRAFT: [],
    SELF_ATTESTED: ['INTERNAL'],
    EVIDENCE_SUBMITTED: ['INTERNAL'],
    PEER_CONFIRMED: ['INTERNAL'],
    FUND_VERIFIED: ['INTERNAL', 'AGGREGATE', 'BADGE'],
    CONTESTED: [],
    EXPIRED: [],
    WITHDRAWN: [],
    SUPERSEDED: [],
  };
  const states = Object.keys(verificationStates) as VerificationState[];
  const cases = states.flatMap(state => audiences.map(audience => [state, audience, heard[state].includes(audience)] as const));

  it.each(cases)('%s to %s: %s', (state, audience, isHeard) =>
    expect(standing(attested({ state }), audience)).toBe(isHeard ? 'SURVIVOR_LED STRICT' : 'NOT_STATED'),
  );

  it.each([
    ['AS100', 'RS200', 'NOT_STATED', 'NOT_STATED'],
    ['AS101', 'RS200', 'NOT_STATED', 'NOT_STATED'],
    [null, 'RS200', 'NOT_STATED', 'NOT_STATED'],
    ['AS200', null, 'NOT_STATED', 'NOT_STATED'],
    ['AS200', 'RS100', 'NOT_STATED', 'NOT_STATED'],
    ['AS201', 'RS200', 'SURVIVOR_LED STRICT', 'SURVIVOR_LED STRICT'],
    ['AS200', 'RS201', 'SURVIVOR_INFORMED', 'SURVIVOR_INFORMED'],
    ['AS200', 'RS202', 'NOT_STATED', 'NOT_STATED'],
    ['AS200', 'RS203', 'SURVIVOR_LED STRICT', 'NOT_STATED'],
  ] as const)('asked %s, reply %s: %s within the fund, %s in public', (askedStatus, replyStatus, internal, open) => {
    const facts = attested({ askedStatus, replyStatus });
    expect([standing(facts), standing(facts, 'AGGREGATE'), publicStanding(facts)]).toEqual([internal, open, open]);
  });
});

describe('time', () => {
  const before = (moment: Date) => new Date(moment.getTime() - 1);

  it.each([
    ['before it was attested', before(attestedOn), 'NOT_STATED'],
    ['from that moment', attestedOn, 'SURVIVOR_LED STRICT'],
    ['to the last millisecond', before(runsOut), 'SURVIVOR_LED STRICT'],
    ['no more at its end', runsOut, 'NOT_STATED'],
  ])('an attestation speaks %s', (_, at, expected) => {
    expect(standing(attested(), 'INTERNAL', at)).toBe(expected);
  });

  it('ends after twelve months whatever is stored', () => {
    const facts = attested({ validUntil: new Date('2099-01-01T00:00:00Z'), inputs: [aPaidInput({ givenAt: runsOut }), aPaidInput()] });
    expect(standing(facts, 'INTERNAL', before(runsOut))).toBe('SURVIVOR_LED STRICT');
    expect(standing(facts, 'INTERNAL', runsOut)).toBe('NOT_STATED');
  });

  it('falls as consents run out, and never says so', () => {
    const lapsing = aReceipt({ expiresAt: today });
    const facts = attested({ bodies: [board(0, 7, { receipts: [...receipts(3), lapsing] })] });
    expect(standing(facts, 'INTERNAL', before(today))).toBe('SURVIVOR_LED');
    expect(standing(facts, 'INTERNAL', today)).toBe('SURVIVOR_CO_LED');
  });

  it.each([
    ['has no dates', { attestedAt: null, validUntil: null }],
    ['has unreadable dates', { attestedAt: new Date(Number.NaN), validUntil: new Date(Number.NaN) }],
    ['ends before it begins', { attestedAt: runsOut, validUntil: attestedOn }],
  ])('an attestation that %s states nothing', (_, dates) => expect(standing(attested(dates))).toBe('NOT_STATED'));

  it('states nothing at an unreadable moment', () => expect(standing(attested(), 'INTERNAL', new Date(Number.NaN))).toBe('NOT_STATED'));
});
