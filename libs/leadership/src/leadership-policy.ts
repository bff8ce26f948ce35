import type { BodyKind, CountedBody, LeadershipSubject } from './leadership-body.js';
import { isAtLeast, type LeadershipLevel, type Rung } from './leadership-level.js';

/** What makes a seat one of power. A project is only led by those who control its budget. */
type Power = 'VOTE_OR_BUDGET' | 'BUDGET' | 'ANY';

/** At least one seat with power in one of these bodies. */
type LeaderDemand = { readonly kind: 'LEADER'; readonly inOneOf: readonly BodyKind[]; readonly power: Power };

/** A share as a fraction of whole numbers, so that three of four is three quarters and never 0.7499. */
type ShareDemand = {
  readonly kind: 'SHARE';
  readonly of: BodyKind;
  readonly is: 'MORE_THAN' | 'AT_LEAST';
  readonly share: readonly [numerator: number, denominator: number];
  readonly power: Power;
  readonly whereNone: 'FAILS' | 'PASSES';
};

export type PolicyDemand = LeaderDemand | ShareDemand;

/** The field disagrees on what “survivor-led” means, so each meaning is named. A change is a new version, never an edit. */
export type LeadershipPolicy = {
  readonly code: string;
  readonly title: string;
  readonly version: number;
  readonly ground: string;
  /** Asked on top of SURVIVOR_INFORMED and the guards G1 and G2. */
  readonly demands: Readonly<Record<LeadershipSubject, readonly PolicyDemand[]>>;
};

const halfOfStaffIfAny: ShareDemand = {
  kind: 'SHARE',
  of: 'SENIOR_STAFF',
  is: 'AT_LEAST',
  share: [1, 2],
  power: 'ANY',
  whereNone: 'PASSES',
};

const ANY_LEADER_V1: LeadershipPolicy = {
  code: 'ANY_LEADER_V1',
  title: 'At least one leader',
  version: 1,
  ground: 'Survivor Leadership Fund, 2021: one or more persons with lived experience in a leadership position.',
  demands: {
    ORGANISATION: [{ kind: 'LEADER', inOneOf: ['GOVERNING_BODY', 'SENIOR_STAFF'], power: 'VOTE_OR_BUDGET' }],
    PROJECT: [{ kind: 'LEADER', inOneOf: ['PROJECT_DECISION_GROUP'], power: 'VOTE_OR_BUDGET' }],
  },
};

const MAJORITY_V1: LeadershipPolicy = {
  code: 'MAJORITY_V1',
  title: 'A clear majority',
  version: 1,
  ground: 'CRPD General Comment 7 (clear majority), by analogy, with the staff limb of the DEI Data Standard.',
  demands: {
    ORGANISATION: [
      { kind: 'SHARE', of: 'GOVERNING_BODY', is: 'MORE_THAN', share: [1, 2], power: 'VOTE_OR_BUDGET', whereNone: 'FAILS' },
      halfOfStaffIfAny,
    ],
    PROJECT: [{ kind: 'SHARE', of: 'PROJECT_DECISION_GROUP', is: 'MORE_THAN', share: [1, 2], power: 'BUDGET', whereNone: 'FAILS' }],
  },
};

const DEI_75_50_V1: LeadershipPolicy = {
  code: 'DEI_75_50_V1',
  title: 'Three quarters of the board and half of the senior staff',
  version: 1,
  ground: 'DEI Data Standard (United Kingdom), the rule for “led by”.',
  demands: {
    ORGANISATION: [
      { kind: 'SHARE', of: 'GOVERNING_BODY', is: 'AT_LEAST', share: [3, 4], power: 'VOTE_OR_BUDGET', whereNone: 'FAILS' },
      halfOfStaffIfAny,
    ],
    PROJECT: [{ kind: 'SHARE', of: 'PROJECT_DECISION_GROUP', is: 'AT_LEAST', share: [3, 4], power: 'BUDGET', whereNone: 'FAILS' }],
  },
};

/** The policies Ledby brings. A fund may add its own, of the same shape. */
export const leadershipPolicies = { ANY_LEADER_V1, MAJORITY_V1, DEI_75_50_V1 } as const;
export type LeadershipPolicyCode = keyof typeof leadershipPolicies;

const brought: ReadonlyMap<string, LeadershipPolicy> = new Map(Object.entries(leadershipPolicies));

/** Undefined for a code that Ledby does not bring: then it is a fund's own, or none. */
export const leadershipPolicyNamed = (code: string): LeadershipPolicy | undefined => brought.get(code);

/** The rung from which a policy says “survivor-led”. */
export const survivorLedFrom: Readonly<Record<LeadershipPolicyCode, Rung>> = {
  ANY_LEADER_V1: { level: 'SURVIVOR_CO_LED', strict: false },
  MAJORITY_V1: { level: 'SURVIVOR_LED', strict: false },
  DEI_75_50_V1: { level: 'SURVIVOR_LED', strict: true },
};

/** The upper rungs, lowest first, each resting on its policy and on every one below it. */
export const ladder: readonly { readonly code: LeadershipPolicyCode; readonly policy: LeadershipPolicy; readonly rung: Rung }[] = (
  ['ANY_LEADER_V1', 'MAJORITY_V1', 'DEI_75_50_V1'] as const
).map(code => ({ code, policy: leadershipPolicies[code], rung: survivorLedFrom[code] }));

export const isSurvivorLed = (code: LeadershipPolicyCode, rung: Rung): boolean => isAtLeast(rung, survivorLedFrom[code]);

/** The policy to print beside a level; null for what rests on guards and not on seats. */
export const policyOfLevel = (level: LeadershipLevel): LeadershipPolicyCode | null =>
  ladder.find(({ rung }) => rung.level === level && !rung.strict)?.code ?? null;

export const policyOfStrict: LeadershipPolicyCode = 'DEI_75_50_V1';

function hasPower(body: CountedBody, power: Power): boolean {
  switch (power) {
    case 'ANY':
      return true;
    case 'BUDGET':
      return body.controlsBudget === true;
    case 'VOTE_OR_BUDGET':
      return body.hasVote === true || body.controlsBudget === true;
  }
}

function hasShare({ counted, seatsTotal }: CountedBody, { is, share: [numerator, denominator] }: ShareDemand): boolean {
  return is === 'MORE_THAN' ? denominator * counted > numerator * seatsTotal : denominator * counted >= numerator * seatsTotal;
}

function isMetBy(bodies: readonly CountedBody[], demand: PolicyDemand): boolean {
  if (demand.kind === 'LEADER') {
    return bodies.some(body => demand.inOneOf.includes(body.kind) && body.counted >= 1 && hasPower(body, demand.power));
  }
  const seated = bodies.filter(body => body.kind === demand.of && body.seatsTotal > 0);
  return seated.length === 0 ? demand.whereNone === 'PASSES' : seated.every(body => hasPower(body, demand.power) && hasShare(body, demand));
}

export const meetsDemands = (policy: LeadershipPolicy, subject: LeadershipSubject, bodies: readonly CountedBody[]): boolean =>
  policy.demands[subject].every(demand => isMetBy(bodies, demand));
