import type { Answers } from './answers.js';
import type { FormDefinition } from './form-definition.js';
import { Reckoning } from './reckoning.js';
import { wordingIn } from './wording.js';

/** A condition that is not met, or of which nobody can tell yet. */
export type Unmet = { readonly key: string; readonly isKnown: boolean; readonly message: string };

/** Told before somebody spends a week on a form that is not for them. An empty list is eligible. */
export function checkEligibility(definition: FormDefinition, answers: Answers, language: string): readonly Unmet[] {
  const reckoning = new Reckoning(definition, answers, language);
  return (definition.eligibility ?? []).flatMap(({ key, demand, otherwise }) => {
    const holds = reckoning.holds(demand);
    return holds === true ? [] : [{ key, isKnown: holds === false, message: wordingIn(otherwise, language, definition) }];
  });
}
