import type { FormDefinition, Wording } from './form-definition.js';

/** In the language that was asked for, else in its plain form (`fr` for `fr-CA`), else in the first language of the form. */
export function wordingIn(wording: Wording | undefined, language: string, { languages }: Pick<FormDefinition, 'languages'>): string {
  const [base = ''] = language.split('-');
  const found = [language, base, ...languages].find(code => wording !== undefined && Object.hasOwn(wording, code));
  return (found === undefined ? undefined : wording?.[found]) ?? '';
}
