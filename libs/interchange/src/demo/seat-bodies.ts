import type { BodyKind, ConsentScope, LeadershipSubject } from '@ledby/leadership';
import type { SeededChance } from './seeded-chance.js';

/** What kind of case an attestation is meant to show. The level itself is always worked out by the rules, never by this word. */
export type Profile = 'STRICT' | 'LED' | 'CO_LED' | 'INFORMED' | 'CENTRED' | 'UNGUARDED';

export type SeatedBody = {
  readonly kind: BodyKind;
  readonly seatsTotal: number;
  readonly hasVote: boolean;
  readonly controlsBudget: boolean;
  readonly consents: readonly ConsentScope[];
};

/** Some bodies agree to be spoken of outside, some within the fund alone, most are mixed. */
const moods: readonly (readonly ConsentScope[])[] = [
  ['BADGE'],
  ['INTERNAL'],
  ['AGGREGATE'],
  ['INTERNAL', 'AGGREGATE', 'BADGE'],
  ['AGGREGATE', 'BADGE'],
  ['INTERNAL', 'AGGREGATE', 'AGGREGATE'],
];

function countedSeats(profile: Profile, seats: number, chance: SeededChance): number {
  switch (profile) {
    case 'STRICT':
      return Math.max(Math.ceil(seats * 0.75), chance.between(Math.ceil(seats * 0.75), seats - 1));
    case 'LED':
      return Math.floor(seats / 2) + 1;
    case 'CO_LED':
      return chance.between(1, Math.floor(seats / 2));
    case 'INFORMED':
    case 'CENTRED':
      return chance.happens(0.3) ? 1 : 0;
    case 'UNGUARDED':
      return chance.between(0, Math.floor(seats / 2));
  }
}

function countedStaff(profile: Profile, staff: number, chance: SeededChance): number {
  return profile === 'STRICT' || profile === 'LED' ? chance.between(Math.ceil(staff / 2), staff) : chance.between(0, Math.floor(staff / 3));
}

export function seatBodies(subject: LeadershipSubject, profile: Profile, chance: SeededChance): readonly SeatedBody[] {
  const mood = chance.oneOf(moods);
  const body = (kind: BodyKind, seatsTotal: number, counted: number, controlsBudget: boolean): SeatedBody => ({
    kind,
    seatsTotal,
    hasVote: true,
    controlsBudget,
    consents: Array.from({ length: counted }, () => chance.oneOf(mood)),
  });
  if (subject === 'PROJECT') {
    const seats = chance.oneOf([5, 5, 7, 7, 9]);
    return [body('PROJECT_DECISION_GROUP', seats, countedSeats(profile, seats, chance), true)];
  }
  const seats = chance.oneOf([5, 7, 7, 9, 9, 11]);
  const staff = chance.between(0, 6);
  return [
    body('GOVERNING_BODY', seats, countedSeats(profile, seats, chance), true),
    ...(staff > 0 ? [body('SENIOR_STAFF', staff, countedStaff(profile, staff, chance), chance.happens(0.5))] : []),
    ...(chance.happens(0.1) ? [body('MEMBERSHIP', 12 * chance.between(2, 9), 0, false)] : []),
  ];
}
