import type { FormDefinition } from '../form-definition.js';
import { fullForm } from './full-form.js';
import { shortForm } from './short-form.js';

const forms = { FULL: fullForm, SHORT: shortForm } as const;
export type ShippedForm = keyof typeof forms;
export const shippedForms = Object.keys(forms) as ShippedForm[];

/** With the last day on which an applicant may have been registered; each call has its own. */
export const shippedForm = (form: ShippedForm, registeredBy: string): FormDefinition => forms[form](registeredBy);
