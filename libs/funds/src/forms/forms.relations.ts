import { connection, list, ofFund, one, relate } from '@ledby/platform';
import { proposalCallReads } from '../call-for-proposals.reads.js';
import { fundReads } from '../fund.reads.js';
import { formMistakeReads, formReads, formTextReads, formVersionReads } from './form.reads.js';

relate(formReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund that asks.' }),
  versions: connection(() => formVersionReads, ofFund('id', 'form_id'), { description: 'Its versions.' }),
});

relate(formVersionReads, {
  form: one(() => formReads, ofFund('form_id'), { description: 'The form it is a version of; null to whoever does not serve the fund.' }),
  mistakes: list(() => formMistakeReads, ofFund('id', 'version_id'), {
    description: 'What has to be mended before it is published, the first hundred; empty once it is.',
    orderedBy: 'place',
  }),
  texts: list(() => formTextReads, ofFund('id', 'version_id'), {
    description: 'All questions as text, in each of its languages.',
    orderedBy: 'language',
  }),
});

relate(fundReads, { forms: connection(() => formReads, { id: 'fund_id' }, { description: 'What it asks of those who apply.' }) });

relate(proposalCallReads, {
  formVersion: one(() => formVersionReads, ofFund('form_version_id'), {
    description: 'What is asked of those who apply; null until it is chosen.',
  }),
});
