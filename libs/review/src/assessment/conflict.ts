export const conflictReasons = ['MEMBER', 'PAST_EMPLOYER', 'COUNTRY_SEAT', 'DECLARED'] as const;
export type ConflictReason = (typeof conflictReasons)[number];

/** What is known of a person who may review. */
export type ReviewerTies = {
  readonly memberOf: readonly string[];
  /** Organisations they have worked for, or were close to, as they have said. */
  readonly onceWith: readonly string[];
  /** ISO 3166-1 codes of the countries whose seat they hold. */
  readonly seatOf: readonly string[];
  /** Applications with which they have declared a conflict. */
  readonly declared: readonly string[];
};

export type ApplicantTies = {
  readonly applicationId: string;
  /** Who applies, its fiscal sponsor and its partners. */
  readonly organisationIds: readonly string[];
  readonly countries: readonly string[];
};

const meet = (ones: readonly string[], others: readonly string[]) => ones.some(each => others.includes(each));

/** Why this person may not read that application; null when nothing is known against it. */
export function conflictBetween(
  { memberOf, onceWith, seatOf, declared }: ReviewerTies,
  { applicationId, organisationIds, countries }: ApplicantTies,
): ConflictReason | null {
  if (meet(memberOf, organisationIds)) {
    return 'MEMBER';
  }
  if (meet(onceWith, organisationIds)) {
    return 'PAST_EMPLOYER';
  }
  if (meet(seatOf, countries)) {
    return 'COUNTRY_SEAT';
  }
  return declared.includes(applicationId) ? 'DECLARED' : null;
}
