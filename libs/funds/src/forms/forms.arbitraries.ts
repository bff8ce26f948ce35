import fc from 'fast-check';
import type { Answers, BudgetAnswer } from './answers.js';
import type { Column, FormDefinition, Question, QuestionType } from './form-definition.js';

const en = (text: string) => ({ en: text });
const three = ['a', 'b', 'c'].map(key => ({ key, label: en(`Choice ${key}`) }));

/** Terms of each type, sound by themselves. */
const terms: Readonly<Record<QuestionType, object>> = {
  SHORT_TEXT: { mostWords: 20 },
  LONG_TEXT: { fewestWords: 1, mostWords: 50 },
  PARAGRAPHS: { mostWords: 50 },
  NUMBER: { least: -5, most: 500, digits: 2 },
  MONEY: { currencies: ['USD', 'JPY'] },
  PERCENTAGE: { digits: 1 },
  DATE: { latest: '2030-12-31' },
  DATE_RANGE: { mostMonths: 24 },
  YES_NO: {},
  SINGLE_CHOICE: { choices: three },
  MULTIPLE_CHOICE: { choices: three, fewest: 1 },
  RANKING: { choices: three, places: 2 },
  SCALE: { from: 1, to: 5, anchors: [{ at: 1, label: en('Little') }] },
  COUNTRY: {},
  COUNTRIES: { fewest: 1, most: 3 },
  REGION: {},
  LANGUAGE: {},
  ORGANISATION: {},
  EMAIL: {},
  PHONE: {},
  BANK_ACCOUNT: { sensitivity: 'RESTRICTED', identifies: true },
  ADDRESS: {},
  URL: {},
  FILE: { kinds: ['PDF'], most: 2, mayGiveReason: true },
  TABLE: {
    columns: [
      { key: 'what', type: 'SHORT_TEXT', title: en('What'), isRequired: true },
      { key: 'many', type: 'NUMBER', title: en('How many'), least: 0 },
    ] satisfies Column[],
    fewestRows: 1,
    mostRows: 4,
  },
  BUDGET: {
    currencies: ['USD'],
    categories: three,
    periods: [
      { key: 'y1', label: en('One') },
      { key: 'y2', label: en('Two') },
    ],
    mostLines: 5,
    asksCoFunding: true,
  },
  DECLARATION: { statement: en('It is so.') },
  CALCULATED: { formula: { value: 1 } },
  STATEMENT: { text: en('Read this.') },
};
export const everyType = Object.keys(terms) as QuestionType[];

const words = fc
  .array(fc.constantFrom('shelter', 'tonight', 'for', 'eleven', 'people', 'été', '安全'), { minLength: 1, maxLength: 8 })
  .map(list => list.join(' '));
const cents = fc.nat({ max: 5_000_000 });
const usd = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
const day = fc.nat({ max: 1_000 }).map(after => new Date(Date.UTC(2026, 0, 1 + after)).toISOString().slice(0, 10));
const name = fc.constantFrom('Tulay', 'Casa de Luz', '希望');

const line = fc.record({ category: fc.constantFrom('a', 'b', 'c'), y1: cents, y2: cents, share: fc.nat({ max: 100 }) });

/** Written by integers of cents, so that what the rules come to is compared with another way of counting. */
export const aBudget = fc.array(line, { minLength: 1, maxLength: 5 }).map((lines): BudgetAnswer => {
  const theirs = lines.map(({ y1, y2, share }) => Math.floor(((y1 + y2) * share) / 100));
  const total = lines.reduce((sum, { y1, y2 }) => sum + y1 + y2, 0);
  const others = theirs.reduce((sum, one) => sum + one, 0);
  return {
    currency: 'USD',
    lines: lines.map(({ category, y1, y2 }, place) => ({
      category,
      description: 'Costs',
      byPeriod: { y1: usd(y1), y2: usd(y2) },
      fromOthers: usd(theirs[place] ?? 0),
      total: usd(y1 + y2),
    })),
    coFunding: others === 0 ? [] : [{ source: 'A friend', amount: usd(others), isSecured: true }],
    total: usd(total),
    fromOthers: usd(others),
    requested: usd(total - others),
  };
});

const right: Readonly<Record<QuestionType, fc.Arbitrary<unknown>>> = {
  SHORT_TEXT: words,
  LONG_TEXT: words,
  PARAGRAPHS: fc.array(words, { minLength: 1, maxLength: 3 }),
  NUMBER: fc.integer({ min: -5, max: 500 }),
  MONEY: fc.oneof(
    cents.map(value => ({ amount: usd(value), currency: 'USD' })),
    fc.nat().map(value => ({ amount: String(value), currency: 'JPY' })),
  ),
  PERCENTAGE: fc.integer({ min: 0, max: 1_000 }).map(tenths => tenths / 10),
  DATE: day,
  DATE_RANGE: day.map(from => ({ from, to: from })),
  YES_NO: fc.boolean(),
  SINGLE_CHOICE: fc.constantFrom('a', 'b', 'c'),
  MULTIPLE_CHOICE: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  RANKING: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 2, maxLength: 2 }),
  SCALE: fc.integer({ min: 1, max: 5 }),
  COUNTRY: fc.constantFrom('PH', 'BR', 'AT'),
  COUNTRIES: fc.subarray(['PH', 'BR', 'AT'], { minLength: 1 }),
  REGION: fc.constantFrom('AFRICA', 'ASIA_PACIFIC'),
  LANGUAGE: fc.constantFrom('en', 'fr', 'zh-Hant'),
  ORGANISATION: name.map(given => ({ name: given, country: 'PH' })),
  EMAIL: fc.constant('office@tulay.example'),
  PHONE: fc.constant('+63 2 1234 5678'),
  BANK_ACCOUNT: fc.constantFrom('DE89 3704 0044 0532 0130 00', '12-3456-7'),
  ADDRESS: fc.constant({ lines: ['Street 1'], locality: 'Manila', country: 'PH' }),
  URL: fc.constant('https://tulay.example/about'),
  FILE: fc.oneof(fc.constant({ files: ['file-1'] }), fc.constant({ files: [], reason: 'We were founded last year.' })),
  TABLE: fc.array(fc.record({ what: words, many: fc.nat({ max: 1_000 }) }, { requiredKeys: ['what'] }), { minLength: 1, maxLength: 4 }),
  BUDGET: aBudget,
  DECLARATION: fc.constant(true),
  CALCULATED: fc.constant(undefined),
  STATEMENT: fc.constant(undefined),
};

export const rightAnswerTo = ({ type }: Question): fc.Arbitrary<unknown> => right[type];

/** A sound form: each question may hang on an earlier yes or no. */
export const aForm: fc.Arbitrary<FormDefinition> = fc
  .array(fc.record({ type: fc.constantFrom(...everyType), isRequired: fc.boolean(), hangs: fc.boolean() }), { minLength: 1, maxLength: 25 })
  .map(asked => {
    const first = { key: 'first', type: 'YES_NO', title: en('First'), sensitivity: 'INTERNAL' } satisfies Question;
    const questions = asked.map(
      ({ type, isRequired, hangs }, place) =>
        ({
          key: `q${place}`,
          type,
          title: en(`Question ${place}`),
          sensitivity: 'INTERNAL',
          isRequired,
          ...(hangs ? { shownWhen: { same: [{ answer: 'first' }, { value: true }] } } : {}),
          ...terms[type],
        }) as Question,
    );
    return { title: en('Form'), languages: ['en'], sections: [{ key: 'one', title: en('One'), questions: [first, ...questions] }] };
  });

export const rightAnswers = (definition: FormDefinition): fc.Arbitrary<Answers> =>
  fc
    .record(
      Object.fromEntries(
        definition.sections.flatMap(({ questions }) => questions.map(question => [question.key, rightAnswerTo(question)])),
      ),
    )
    .map(answers => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)));
