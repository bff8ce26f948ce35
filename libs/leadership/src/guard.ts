import { type LeadershipLevel, lowest } from './leadership-level.js';

export const guardCodes = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'] as const;
export type GuardCode = (typeof guardCodes)[number];

/** Governance papers only. There is no kind for a person's papers or story, on purpose. */
export const evidenceKinds = [
  'BYLAWS',
  'ORGANIGRAM',
  'BOARD_MINUTES_REDACTED',
  'PAY_POLICY',
  'SAFEGUARDING_POLICY',
  'REFERENCE_LETTER',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export type Guard = {
  readonly code: GuardCode;
  readonly met: boolean;
  readonly evidence: string | null;
};

type GuardRule = {
  readonly name: string;
  readonly asks: string;
  /** As high as an attestation can stand while this guard is not met. */
  readonly ceiling: LeadershipLevel;
  readonly raisesAlert: boolean;
};

/** What keeps leadership from being a token. A guard that was not answered is a guard not met. */
export const guardRules: Readonly<Record<GuardCode, GuardRule>> = {
  G1: {
    name: 'PAID_PARITY',
    asks: 'Roles are paid or reimbursed like comparable others.',
    ceiling: 'SURVIVOR_INFORMED',
    raisesAlert: false,
  },
  G2: {
    name: 'DECISION_RIGHTS',
    asks: 'Seats vote, or sign off budget or strategy, and the by-laws or terms of reference say so.',
    ceiling: 'SURVIVOR_INFORMED',
    raisesAlert: false,
  },
  // The guard alone would leave SURVIVOR_CENTRED standing, but that level itself asks for G3: where two rules meet, both must hold.
  G3: {
    name: 'SAFEGUARDING',
    asks: 'There is a safeguarding plan, support for wellbeing and a way to complain.',
    ceiling: 'NOT_STATED',
    raisesAlert: false,
  },
  G4: {
    name: 'NON_CONDITIONAL',
    asks: 'A written rule says that aid, job or service never depends on taking part or on disclosure.',
    ceiling: 'NOT_STATED',
    raisesAlert: true,
  },
  G5: {
    name: 'FEEDBACK',
    asks: 'What was said and what was done about it was written down in the last 12 months.',
    ceiling: 'SURVIVOR_CENTRED',
    raisesAlert: false,
  },
  G6: { name: 'NO_FORCED_DISCLOSURE', asks: 'Nobody has to disclose anything about themselves.', ceiling: 'NOT_STATED', raisesAlert: true },
  G7: { name: 'ADULTS_ONLY', asks: 'Only adults take part.', ceiling: 'NOT_STATED', raisesAlert: true },
};

function isMet(code: GuardCode, guards: readonly Guard[]): boolean {
  const answers = guards.filter(guard => guard.code === code);
  return answers.length > 0 && answers.every(guard => guard.met === true);
}

export const unmetGuards = (guards: readonly Guard[]): readonly GuardCode[] => guardCodes.filter(code => !isMet(code, guards));

export const ceilingOfGuards = (guards: readonly Guard[]): LeadershipLevel =>
  lowest(unmetGuards(guards).map(code => guardRules[code].ceiling));
