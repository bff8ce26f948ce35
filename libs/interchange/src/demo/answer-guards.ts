import { type EvidenceKind, type GuardCode, guardCodes, type VerificationState } from '@ledby/leadership';
import type { SeededChance } from './seeded-chance.js';
import type { Profile } from './seat-bodies.js';

export type AnsweredGuard = { readonly code: GuardCode; readonly met: boolean; readonly evidenceKind: EvidenceKind | null };

export type Safeguards = { readonly guards: readonly AnsweredGuard[]; readonly hasPaidInput: boolean };

const shownBy: Readonly<Record<GuardCode, EvidenceKind>> = {
  G1: 'PAY_POLICY',
  G2: 'BYLAWS',
  G3: 'SAFEGUARDING_POLICY',
  G4: 'BYLAWS',
  G5: 'BOARD_MINUTES_REDACTED',
  G6: 'SAFEGUARDING_POLICY',
  G7: 'SAFEGUARDING_POLICY',
};

const withoutEvidence: readonly VerificationState[] = ['DRAFT', 'SELF_ATTESTED'];

function unmetFor(profile: Profile, chance: SeededChance): readonly GuardCode[] {
  switch (profile) {
    case 'INFORMED':
      return chance.oneOf<readonly GuardCode[]>([['G1'], ['G2'], ['G1', 'G2'], []]);
    case 'CENTRED':
      return chance.oneOf<readonly GuardCode[]>([['G5'], ['G1', 'G5'], []]);
    case 'UNGUARDED':
      return chance.oneOf<readonly GuardCode[]>([['G4'], ['G6'], ['G7'], ['G3'], ['G3', 'G5']]);
    default:
      return [];
  }
}

export function answerGuards(profile: Profile, state: VerificationState, chance: SeededChance): Safeguards {
  const unmet = unmetFor(profile, chance);
  return {
    guards: guardCodes.map(code => ({
      code,
      met: !unmet.includes(code),
      evidenceKind: unmet.includes(code) || withoutEvidence.includes(state) ? null : shownBy[code],
    })),
    // Nobody was paid for their input where a survivor-centred project has all its papers in order.
    hasPaidInput: profile !== 'CENTRED' || unmet.includes('G5'),
  };
}
