import { checkAnswers } from '../check-answers.js';
import { lintForm } from '../lint-form.js';
import { questionsOf } from '../mentioned.js';
import { readDefinition } from '../read-definition.js';
import { textsOf } from '../questions-as-text.js';
import { shippedForm, shippedForms } from './shipped-forms.js';

describe.each(shippedForms)('the form %s', name => {
  const form = shippedForm(name, '2023-12-01');

  it('has no mistakes, in both its languages', () => {
    expect(form.languages).toEqual(['en', 'fr']);
    expect(lintForm(form)).toEqual([]);
    expect(readDefinition(structuredClone(form))).toEqual(form);
  });

  it('reads in each language as a text of its own', () => {
    const { en = '', fr = '' } = textsOf(form);
    questionsOf(form).forEach(({ title }) => {
      expect(en).toContain(title['en']);
      expect(fr).toContain(title['fr']);
    });
  });

  it('takes nobody who was registered after the day', () => {
    const codes = checkAnswers(form, { registeredOn: '2023-12-02' }, { language: 'en' }).filter(
      ({ question }) => question === 'registeredOn',
    );
    expect(codes.map(({ code }) => code)).toEqual(['TOO_LATE']);
  });
});

it('asks for the papers that the fund asks for', () => {
  const asked = new Map(questionsOf(shippedForm('FULL', '2023-12-01')).map(question => [question.key, question]));
  expect(asked.get('references')).toMatchObject({ type: 'FILE', fewest: 2, most: 2 });
  expect(['registrationCertificate', 'auditedAccounts', 'unppId', 'budget', 'psea'].map(key => asked.get(key)?.isRequired)).toEqual(
    Array.from({ length: 5 }, () => true),
  );
});

it('asks little of whoever asks for little', () => {
  const [full, short] = shippedForms.map(name => questionsOf(shippedForm(name, '2023-12-01')).length);
  expect(Number(short)).toBeLessThan(Number(full) / 2);
});
