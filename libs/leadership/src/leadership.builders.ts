import type { ConsentReceipt, ConsentScope } from './consent.js';
import { type Guard, type GuardCode, guardCodes } from './guard.js';
import type { BodyKind, LeadershipBody } from './leadership-body.js';
import type { LeadershipFacts } from './leadership-facts.js';
import type { SurvivorInput } from './paid-input.js';
import type { Activity } from './participation/activity.js';

/** The words of this room's specs: “a board of seven, six of them counted, all guards met”. */
export const attestedOn = new Date('2026-01-15T09:00:00Z');
export const runsOut = new Date('2027-01-15T09:00:00Z');
export const today = new Date('2026-06-01T12:00:00Z');

export const aReceipt = (changes: Partial<ConsentReceipt> = {}): ConsentReceipt => ({
  scope: 'BADGE',
  grantedAt: attestedOn,
  expiresAt: runsOut,
  withdrawnAt: null,
  ...changes,
});

/** Scopes in turn, so that `receipts(3, 'BADGE')` and `receipts(3, 'INTERNAL')` together make a body of mixed consents. */
export const receipts = (count: number, scope: ConsentScope = 'BADGE'): readonly ConsentReceipt[] =>
  Array.from({ length: count }, () => aReceipt({ scope }));

export const aBody = (kind: BodyKind, counted: number, seatsTotal: number, changes: Partial<LeadershipBody> = {}): LeadershipBody => ({
  kind,
  seatsTotal,
  hasVote: true,
  controlsBudget: true,
  receipts: receipts(counted),
  ...changes,
});

export const board = (counted: number, seatsTotal: number, changes: Partial<LeadershipBody> = {}) =>
  aBody('GOVERNING_BODY', counted, seatsTotal, changes);
export const staff = (counted: number, seatsTotal: number, changes: Partial<LeadershipBody> = {}) =>
  aBody('SENIOR_STAFF', counted, seatsTotal, changes);
export const group = (counted: number, seatsTotal: number, changes: Partial<LeadershipBody> = {}) =>
  aBody('PROJECT_DECISION_GROUP', counted, seatsTotal, changes);

export const guardsMetBut = (...unmet: readonly GuardCode[]): readonly Guard[] =>
  guardCodes.map(code => ({ code, met: !unmet.includes(code), evidence: 'a-paper' }));

export const aPaidInput = (changes: Partial<SurvivorInput> = {}): SurvivorInput => ({
  area: 'DESIGN',
  givenAt: attestedOn,
  paid: true,
  evidence: 'a-paper',
  ...changes,
});

/** With every safeguard there is; the case says what is missing. */
export const anActivity = (changes: Partial<Activity> = {}): Activity => ({
  id: 'an-activity',
  kind: 'PEER_SUPPORT',
  isEnded: false,
  voluntary: 'MET',
  informed: 'MET',
  paid: 'MET',
  supportPerson: 'MET',
  rightToStop: 'MET',
  notAConditionForAid: 'MET',
  controlled: 'MET',
  protected: 'MET',
  limited: 'MET',
  ...changes,
});

/** Verified, answered, all guards met and one paid input: whatever is missing from here, the case says so itself. */
export const attested = (changes: Partial<LeadershipFacts> = {}): LeadershipFacts => ({
  subject: 'ORGANISATION',
  state: 'FUND_VERIFIED',
  attestedAt: attestedOn,
  validUntil: runsOut,
  askedStatus: 'AS200',
  replyStatus: 'RS200',
  guards: guardsMetBut(),
  inputs: [aPaidInput()],
  bodies: [board(6, 7), staff(2, 4)],
  activities: [],
  ...changes,
});
