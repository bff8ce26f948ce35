import { closedList } from '@ledby/platform';
import type { FormStatus } from './form-version.workflow.js';
import type { ShippedForm } from './shipped/shipped-forms.js';

export const FormStatusList = closedList<FormStatus>('FormStatus', 'Where a version of a form stands.', {
  DRAFT: 'It is being written and may change.',
  PUBLISHED: 'It is in force: calls take it, and it never changes.',
  RETIRED: 'No call takes it any more; whoever was given it keeps it.',
});

export const ShippedFormList = closedList<ShippedForm>('ShippedForm', 'A form that comes with Ledby, to be made one’s own.', {
  FULL: 'A full proposal: narrative (Annex A), budget (Annex B), declaration (Annex C) and papers.',
  SHORT: 'A short form for grants of at most 20,000 US dollars, with no more questions than such an amount is worth.',
});
