/** What a fund asks before it reads a proposal; who leads is never among it (domain rules 1.5 and 7.8). */
export const eligibilityConditions = [
  'REGISTERED_NON_PROFIT',
  'REGISTERED_BEFORE_CUT_OFF',
  'DIRECTLY_RESPONSIBLE',
  'OWN_BANK_ACCOUNT',
  'SAFEGUARDING_IN_PLACE',
  'RELEVANT_EXPERIENCE',
  'PARTNER_PORTAL_RECORD',
  'DOCUMENTS_COMPLETE',
  'WITHIN_THE_CALL',
] as const;
export type EligibilityCondition = (typeof eligibilityConditions)[number];

export const eligibilityFindings = ['MET', 'NOT_MET', 'NOT_APPLICABLE'] as const;
export type EligibilityFinding = (typeof eligibilityFindings)[number];

export type Found = { readonly condition: EligibilityCondition; readonly finding: EligibilityFinding };

/** Conditions of which nobody has said anything yet. */
export const unchecked = (found: readonly Found[]): readonly EligibilityCondition[] =>
  eligibilityConditions.filter(condition => !found.some(each => each.condition === condition));

export const unmet = (found: readonly Found[]): readonly EligibilityCondition[] =>
  found.filter(({ finding }) => finding === 'NOT_MET').map(({ condition }) => condition);
