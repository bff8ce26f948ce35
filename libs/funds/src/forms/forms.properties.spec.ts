import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { recount } from './budget-sums.js';
import { answersToSend, checkAnswers, checkOneAnswer, shownQuestions } from './check-answers.js';
import { unanswered } from './form-definition.js';
import { aBudget, aForm, rightAnswers } from './forms.arbitraries.js';
import { jsonSchemaOf } from './json-schema.js';
import { lintForm } from './lint-form.js';
import { questionsOf } from './mentioned.js';
import { readDefinition } from './read-definition.js';

const ajv = new Ajv2020({ strict: true, allErrors: true });
const language = 'en';
const withAnswers = aForm.chain(form => rightAnswers(form).map(answers => ({ form, answers })));

describe('any sound form', () => {
  it('is read as it was written, and has no mistakes', () => {
    fc.assert(
      fc.property(aForm, form => {
        expect(readDefinition(structuredClone(form))).toEqual(form);
        expect(lintForm(form)).toEqual([]);
      }),
    );
  });

  it('answers whatever is sent to it with problems, never with a fault', () => {
    const anything = fc.dictionary(fc.constantFrom('first', 'q0', 'q1', 'q2', 'q3', 'q4', 'other', '__proto__'), fc.jsonValue());
    fc.assert(
      fc.property(aForm, anything, (form, answers) => {
        expect(Array.isArray(checkAnswers(form, answers, { language }))).toBe(true);
        Object.entries(answers).forEach(([key, value]) => checkOneAnswer(form, key, value, { language, answers }));
      }),
      { numRuns: 300 },
    );
  });

  it('takes right answers by its rules and by its JSON Schema', () => {
    fc.assert(
      fc.property(withAnswers, ({ form, answers }) => {
        expect(checkAnswers(form, { ...answers, first: true }, { language })).toEqual([]);
        const validate = ajv.compile(jsonSchemaOf(form));
        expect({ isValid: validate({ ...answers, first: true }), errors: validate.errors }).toEqual({ isValid: true, errors: null });
      }),
    );
  });

  it('demands by its JSON Schema nothing that its rules do not', () => {
    fc.assert(
      fc.property(withAnswers, fc.boolean(), ({ form, answers }, first) => {
        const sent = answersToSend(form, { ...answers, first }, language);
        expect(ajv.validate(jsonSchemaOf(form), sent)).toBe(true);
      }),
    );
  });

  it('demands every shown question that is required, and never a hidden one', () => {
    fc.assert(
      fc.property(aForm, fc.boolean(), (form, first) => {
        const demanded = checkAnswers(form, { first }, { language }).map(({ question }) => question);
        const shown = new Set(shownQuestions(form, { first }, language));
        const due = questionsOf(form).filter(
          ({ key, type, isRequired }) => isRequired === true && !unanswered.includes(type) && shown.has(key),
        );
        expect(demanded).toEqual(due.map(({ key }) => key));
      }),
    );
  });

  it('sends nothing that was written before a question was hidden', () => {
    fc.assert(
      fc.property(withAnswers, ({ form, answers }) => {
        const hanging = questionsOf(form).filter(({ shownWhen }) => shownWhen !== undefined);
        const sent = answersToSend(form, { ...answers, first: false }, language);
        expect(hanging.filter(({ key }) => key in sent)).toEqual([]);
      }),
    );
  });
});

it('adds up a budget as a recount in cents does', () => {
  const cents = (amount: string) => BigInt(amount.replace('.', ''));
  fc.assert(
    fc.property(aBudget, budget => {
      const sums = recount(budget);
      const total = budget.lines.reduce((sum, { byPeriod }) => Object.values(byPeriod).reduce((all, one) => all + cents(one), sum), 0n);
      expect(cents(sums?.TOTAL.amount ?? '')).toBe(total);
      expect(cents(sums?.REQUESTED.amount ?? '')).toBe(
        total - budget.lines.reduce((sum, { fromOthers = '0.00' }) => sum + cents(fromOthers), 0n),
      );
    }),
  );
});
