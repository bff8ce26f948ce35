/** CRITICAL: the row must not be looked at further. ERROR: the row stays out. WARNING: the row goes in and somebody should look. */
export const severities = ['CRITICAL', 'ERROR', 'WARNING'] as const;
export type Severity = (typeof severities)[number];

/** The stable vocabulary of what can be said of a row or a file. */
const severityOf = {
  ROW_NOT_AN_OBJECT: 'CRITICAL',
  GRANT_TO_INDIVIDUAL: 'CRITICAL',
  RECIPIENT_NOT_ONE: 'CRITICAL',
  RECIPIENT_MISSING: 'ERROR',
  FIELD_MISSING: 'ERROR',
  FIELD_TYPE: 'ERROR',
  FIELD_INVALID: 'ERROR',
  LIST_EMPTY: 'ERROR',
  CODE_NOT_LISTED: 'ERROR',
  URL_INVALID: 'ERROR',
  TEXT_TOO_LONG: 'ERROR',
  TEXT_NOT_STORABLE: 'ERROR',
  DATE_AMBIGUOUS: 'ERROR',
  DATE_INVALID: 'ERROR',
  DATE_IMPOSSIBLE: 'ERROR',
  CURRENCY_UNKNOWN: 'ERROR',
  CURRENCY_WITHDRAWN: 'ERROR',
  AMOUNT_NEGATIVE: 'ERROR',
  AMOUNT_TOO_FINE: 'ERROR',
  AMOUNT_TOO_LARGE: 'ERROR',
  ID_REPEATED: 'ERROR',
  AWARD_DIFFERS: 'ERROR',
  AWARD_BELOW_PAYMENTS: 'ERROR',
  AWARD_HAS_TRANCHES: 'ERROR',
  AMOUNT_ZERO: 'WARNING',
  TITLE_LONG: 'WARNING',
  TITLE_IS_DESCRIPTION: 'WARNING',
  ID_LINE_BREAK: 'WARNING',
  LOOKS_LIKE_EMAIL: 'WARNING',
  ORG_ID_UNKNOWN_PREFIX: 'WARNING',
  ORG_ID_DEPRECATED_PREFIX: 'WARNING',
  ORG_ID_ODD: 'WARNING',
  CHARITY_NUMBER_ODD: 'WARNING',
  COMPANY_NUMBER_ODD: 'WARNING',
  DATE_FAR: 'WARNING',
  DATE_PARTIAL: 'WARNING',
  DATES_REVERSED: 'WARNING',
  AWARD_IN_FUTURE: 'WARNING',
  ONLY_FIRST_KEPT: 'WARNING',
  FUNDERS_SEVERAL: 'WARNING',
  COLUMN_UNKNOWN: 'WARNING',
  COLUMN_REPEATED: 'WARNING',
  SHEET_NOT_READ: 'WARNING',
  SHEET_ROWS_UNMATCHED: 'WARNING',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof severityOf;

/** What is wrong and where. The sentence says it without the value, which may be long or somebody's own. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly field: string;
  readonly sentence: string;
}

export const finding = (code: FindingCode, field: string, sentence: string): Finding => ({
  severity: severityOf[code],
  code,
  field,
  sentence,
});

export const keepsRowOut = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity !== 'WARNING');

const MOST_PER_ROW = 50;

/** Worst first, each field told once per code, and never more than a person would read about one row. */
export function tidyFindings(findings: readonly Finding[]): readonly Finding[] {
  const once = new Map(findings.map(found => [`${found.code} ${found.field}`, found]));
  return [...once.values()].toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)).slice(0, MOST_PER_ROW);
}
