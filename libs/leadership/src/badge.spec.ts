import { badgeText, mayOfferBadge } from './badge.js';
import { attested, board, group, guardsMetBut, receipts, runsOut, staff, today } from './leadership.builders.js';
import type { LeadershipFacts } from './leadership-facts.js';
import { safeguardingAlerts } from './safeguarding-alert.js';
import { type VerificationState, verificationStates } from './verification.workflow.js';

const offered = (facts: LeadershipFacts, everySeatAgrees = false, at = today) => mayOfferBadge(facts, at, { everySeatAgrees });

describe('the badge', () => {
  it('is offered at level 4, verified', () => {
    expect(offered(attested())).toBe(true);
    expect(offered(attested({ bodies: [board(4, 7)] }))).toBe(true);
    expect(offered(attested({ subject: 'PROJECT', bodies: [group(3, 5)] }))).toBe(true);
  });

  it.each((Object.keys(verificationStates) as VerificationState[]).filter(state => state !== 'FUND_VERIFIED'))(
    'is not offered while %s',
    state => expect(offered(attested({ state }), true)).toBe(false),
  );

  it.each([
    ['a level below', attested({ bodies: [board(4, 8)] })],
    ['too few who agreed to be shown', attested({ bodies: [board(0, 7, { receipts: [...receipts(3), ...receipts(3, 'AGGREGATE')] })] })],
    ['no permission to publish', attested({ replyStatus: 'RS203' })],
    ['a guard not met', attested({ guards: guardsMetBut('G2') })],
  ])('is not offered with %s', (_, facts) => expect(offered(facts, true)).toBe(false));

  it('goes when the attestation runs out', () => expect(offered(attested(), true, runsOut)).toBe(false));

  it.each([
    ['a board of three', attested({ bodies: [board(2, 3)] })],
    ['a board all of whom are counted', attested({ bodies: [board(7, 7), staff(2, 4)] })],
    ['a project lead alone', attested({ subject: 'PROJECT', bodies: [group(1, 1)] })],
  ])('waits for every seat holder where it would point at them: %s', (_, facts) => {
    expect(offered(facts)).toBe(false);
    expect(offered(facts, true)).toBe(true);
  });

  it('says no number', () => expect(badgeText).toBe('survivor-led by its own declaration'));
});

describe('the alert to the data-protection role', () => {
  it.each(['G4', 'G6', 'G7'] as const)('is raised by %s', code =>
    expect(safeguardingAlerts(attested({ guards: guardsMetBut(code) }), today)).toEqual([code]),
  );
  it.each(['G1', 'G2', 'G3', 'G5'] as const)('is not raised by %s', code =>
    expect(safeguardingAlerts(attested({ guards: guardsMetBut(code) }), today)).toEqual([]),
  );
  it('names each', () => expect(safeguardingAlerts(attested({ guards: [] }), today)).toEqual(['G4', 'G6', 'G7']));
  it('stays while a complaint is reviewed', () =>
    expect(safeguardingAlerts(attested({ guards: guardsMetBut('G4'), state: 'CONTESTED' }), today)).toEqual(['G4']));

  it.each([
    ['declined to answer', { replyStatus: 'RS202' as const }],
    ['withdrew', { state: 'WITHDRAWN' as const }],
    ['is still drafting', { state: 'DRAFT' as const }],
  ])('is never raised about who %s', (_, changes) => expect(safeguardingAlerts(attested({ guards: [], ...changes }), today)).toEqual([]));
});
