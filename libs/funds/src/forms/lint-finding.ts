export const mistakeCodes = [
  'DUPLICATE_KEY',
  'UNKNOWN_QUESTION',
  'LATER_QUESTION',
  'CYCLE',
  'UNREACHABLE',
  'TRANSLATION_MISSING',
  'CHOICES_MISSING',
  'CHOICE_UNKNOWN',
  'LIMITS_REVERSED',
  'WORD_LIMIT',
  'WEIGHTS',
  'CURRENCY_MISSING',
  'SECTION_EMPTY',
  'REQUESTED_UNKNOWN',
  'IDENTITY_ASKED',
  'RESTRICTED_TEXT',
  'ACCOUNT_OPEN',
  'LEADERSHIP_CONDITION',
  'LEADERSHIP_REQUIRED',
] as const;
export type MistakeCode = (typeof mistakeCodes)[number];

/** A mistake in a form, told before anybody has to answer it: where it is, and what to do about it. */
export type Mistake = { readonly code: MistakeCode; readonly at: string; readonly message: string };

export const mistake = (isWrong: boolean, code: MistakeCode, at: string, message: string): readonly Mistake[] =>
  isWrong ? [{ code, at, message }] : [];
