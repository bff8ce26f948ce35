/** What is wrong with an answer. Codes are stable; the sentence is for people and repeats nothing of what was written. */
export type Problem = {
  readonly question: string;
  readonly code: ProblemCode;
  readonly message: string;
  /** Where inside the answer, such as `rows.2.amount`; absent for the whole of it. */
  readonly at?: string;
  /** Of a check over several answers: its key. */
  readonly check?: string;
};

export const problemCodes = [
  'ANSWER_MISSING',
  'QUESTION_UNKNOWN',
  'QUESTION_TAKES_NO_ANSWER',
  'WRONG_SHAPE',
  'TOO_FEW_WORDS',
  'TOO_MANY_WORDS',
  'TOO_LONG',
  'TOO_SMALL',
  'TOO_LARGE',
  'TOO_MANY_DIGITS',
  'CURRENCY_REFUSED',
  'NO_SUCH_DAY',
  'TOO_EARLY',
  'TOO_LATE',
  'RANGE_REVERSED',
  'TOO_MANY_MONTHS',
  'NO_SUCH_CHOICE',
  'CHOSEN_TWICE',
  'TOO_FEW',
  'TOO_MANY',
  'NO_SUCH_COUNTRY',
  'NO_SUCH_LANGUAGE',
  'NO_EMAIL',
  'NO_PHONE',
  'NO_BANK_ACCOUNT',
  'NO_URL',
  'NO_SUCH_FILE',
  'FILE_KIND_REFUSED',
  'FILE_TOO_LARGE',
  'DECLARATION_MISSING',
  'BUDGET_LINE_SUM',
  'BUDGET_LINE_SHARE',
  'BUDGET_TOTAL',
  'BUDGET_CO_FUNDING',
  'BUDGET_REQUESTED',
  'BUDGET_CATEGORY_SHARE',
  'CHECK_FAILED',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
