import { FormUnreadable } from '../funds.errors.js';
import type { FormDefinition } from './form-definition.js';
import { formShape } from './form-shape.js';

const deepest = 40;
const mostQuestions = 400;

/** Told before anything walks down it: what is nested without end is no form. */
function isTooDeep(value: unknown): boolean {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: inner, depth } = next;
    if (depth > deepest) {
      return true;
    }
    if (typeof inner === 'object' && inner !== null) {
      Object.values(inner).forEach(part => open.push({ value: part, depth: depth + 1 }));
    }
  }
  return false;
}

/** What was sent is a form, down to its last field; else the places are told where it is not. */
export function readDefinition(sent: unknown): FormDefinition {
  if (isTooDeep(sent)) {
    throw new FormUnreadable('This definition is nested too deeply.', { places: [] });
  }
  const read = formShape.safeParse(sent);
  if (!read.success) {
    const places = [...new Set(read.error.issues.map(({ path }) => path.join('.')))].slice(0, 50);
    throw new FormUnreadable('This is no definition of a form: some places are not in the shape they take.', { places });
  }
  const definition = read.data as unknown as FormDefinition;
  if (definition.sections.reduce((sum, { questions }) => sum + questions.length, 0) > mostQuestions) {
    throw new FormUnreadable(`A form asks at most ${mostQuestions} questions.`, { places: ['sections'] });
  }
  return definition;
}
