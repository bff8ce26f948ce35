import type { FormDefinition, Question, Section } from './form-definition.js';
import { lintForm } from './lint-form.js';

const en = (text: string) => ({ en: text });
const yesNo = (key: string, more: object = {}): Question => ({ key, type: 'YES_NO', title: en(key), sensitivity: 'INTERNAL', ...more });
const asked = (type: string, more: object = {}): Question =>
  ({ key: 'asked', type, title: en('Asked'), sensitivity: 'INTERNAL', ...more }) as Question;
const form = (questions: readonly Question[], more: Partial<FormDefinition> = {}): FormDefinition => ({
  title: en('Form'),
  languages: ['en'],
  sections: [{ key: 'one', title: en('One'), questions }],
  ...more,
});
const section = (key: string, more: Partial<Section> = {}): Section => ({ key, title: en(key), questions: [yesNo(`${key}1`)], ...more });
const isTrue = (key: string) => ({ same: [{ answer: key }, { value: true }] }) as const;
const found = (definition: FormDefinition) => lintForm(definition).map(({ code, at }) => `${code} ${at}`);

it('has nothing to say to a sound form', () => {
  expect(lintForm(form([yesNo('a'), yesNo('b', { shownWhen: isTrue('a') })]))).toEqual([]);
});

describe('order and reach', () => {
  it.each<[string, readonly Question[], string]>([
    ['a key twice', [yesNo('a'), yesNo('a')], 'DUPLICATE_KEY a'],
    ['a condition on an unknown question', [yesNo('a', { shownWhen: isTrue('z') })], 'UNKNOWN_QUESTION a'],
    ['a condition on a later question', [yesNo('a', { shownWhen: isTrue('b') }), yesNo('b')], 'LATER_QUESTION a'],
    ['a condition on itself', [yesNo('a', { shownWhen: isTrue('a') })], 'CYCLE a'],
    ['a cycle', [yesNo('a', { shownWhen: isTrue('b') }), yesNo('b', { shownWhen: isTrue('a') })], 'CYCLE a'],
    [
      'a question that nobody is asked',
      [yesNo('a'), yesNo('b', { shownWhen: { all: [isTrue('a'), { not: isTrue('a') }] } })],
      'UNREACHABLE b',
    ],
    [
      'a choice that is not offered',
      [
        asked('SINGLE_CHOICE', { key: 'c', choices: [{ key: 'x', label: en('X') }] }),
        yesNo('d', { shownWhen: { chosen: 'c', among: ['y'] } }),
      ],
      'CHOICE_UNKNOWN d',
    ],
  ])('tells %s', (_, questions, expected) => {
    expect(found(form(questions))).toContain(expected);
  });

  it('tells a check of an unknown question, and weights that make no hundred', () => {
    const checks = [{ key: 'c', at: 'z', demand: isTrue('a'), otherwise: en('No.') }];
    expect(found(form([yesNo('a')], { checks }))).toEqual(['UNKNOWN_QUESTION c']);
    expect(found(form([], { sections: [section('s', { weight: 60 }), section('t', { weight: 30 })] }))).toEqual(['WEIGHTS sections']);
    expect(found(form([], { sections: [section('s', { weight: 60 }), section('t', { weight: 40 })] }))).toEqual([]);
    expect(found(form([]))).toEqual(['SECTION_EMPTY one']);
    expect(found(form([yesNo('a')], { requested: 'a' }))).toEqual(['REQUESTED_UNKNOWN a']);
  });
});

describe('what a question takes', () => {
  it.each<[string, Question, string]>([
    ['a word limit of zero', asked('LONG_TEXT', { mostWords: 0 }), 'WORD_LIMIT asked'],
    ['word limits that exclude each other', asked('LONG_TEXT', { fewestWords: 9, mostWords: 8 }), 'WORD_LIMIT asked'],
    ['nothing to choose from', asked('SINGLE_CHOICE', { choices: [] }), 'CHOICES_MISSING asked'],
    ['a choice without a label', asked('SINGLE_CHOICE', { choices: [{ key: 'x', label: {} }] }), 'TRANSLATION_MISSING asked'],
    [
      'a budget without a currency',
      asked('BUDGET', { currencies: [], categories: [], periods: [], mostLines: 3 }),
      'CURRENCY_MISSING asked',
    ],
    ['a currency that is none', asked('MONEY', { currencies: ['DEM'] }), 'CURRENCY_MISSING asked'],
    ['a limit in several currencies', asked('MONEY', { currencies: ['USD', 'EUR'], most: '10' }), 'CURRENCY_MISSING asked'],
    ['limits that nothing is within', asked('NUMBER', { least: 5, most: 4 }), 'LIMITS_REVERSED asked'],
    ['a day that does not exist', asked('DATE', { latest: '2026-02-30' }), 'LIMITS_REVERSED asked'],
    [
      'more choices than there are',
      asked('MULTIPLE_CHOICE', { choices: [{ key: 'x', label: en('X') }], fewest: 2 }),
      'LIMITS_REVERSED asked',
    ],
  ])('tells %s', (_, question, expected) => {
    expect(found(form([question]))).toContain(expected);
  });

  it('tells what is not said in every language of the form', () => {
    const definition = form([yesNo('a', { hint: { en: 'Hint', fr: ' ' } })], {
      title: { en: 'Form', fr: 'Formulaire' },
      languages: ['en', 'fr'],
    });
    expect(found(definition)).toEqual(['TRANSLATION_MISSING one', 'TRANSLATION_MISSING a', 'TRANSLATION_MISSING a']);
  });
});

describe('people', () => {
  it.each([
    'Name of each survivor',
    'Tell us the story of a victim you helped',
    'Date of birth of beneficiaries',
    'A testimony by a survivor',
    'Noms des victimes',
    'Récit d’une survivante',
    'Historia de una víctima',
  ])('are never recorded: %s', title => {
    expect(found(form([asked('LONG_TEXT', { title: en(title) })]))).toEqual(['IDENTITY_ASKED asked']);
  });

  it.each([
    'How many survivors will be assisted?',
    'Name of the organisation',
    'Do not write names of survivors.',
    'N’écrivez jamais de noms de victimes.',
  ])('are counted: %s', title => {
    expect(found(form([asked('LONG_TEXT', { title: en(title) })]))).toEqual([]);
  });

  it('may be asked about in columns and choices no more than in titles', () => {
    const columns = [{ key: 'n', type: 'SHORT_TEXT', title: en('Victim’s full name') }];
    expect(found(form([asked('TABLE', { columns, mostRows: 3 })]))).toEqual(['IDENTITY_ASKED asked']);
  });

  it('write nothing restricted in free text', () => {
    expect(found(form([asked('LONG_TEXT', { sensitivity: 'RESTRICTED' })]))).toEqual(['RESTRICTED_TEXT asked']);
    expect(found(form([asked('YES_NO', { sensitivity: 'RESTRICTED' })]))).toEqual([]);
    expect(found(form([asked('BANK_ACCOUNT', { sensitivity: 'RESTRICTED' })]))).toEqual(['ACCOUNT_OPEN asked']);
    expect(found(form([asked('BANK_ACCOUNT', { identifies: true })]))).toEqual(['ACCOUNT_OPEN asked']);
    expect(found(form([asked('BANK_ACCOUNT', { sensitivity: 'RESTRICTED', identifies: true })]))).toEqual([]);
  });
});

describe('who leads', () => {
  const led = yesNo('led', { title: en('Is your organisation survivor-led?') });
  const condition = { key: 'c', demand: isTrue('led'), otherwise: en('Not for you.') };

  it('may be asked of whoever wants to say', () => {
    expect(found(form([led]))).toEqual([]);
  });

  it.each<[string, FormDefinition, string]>([
    ['required', form([{ ...led, isRequired: true }]), 'LEADERSHIP_REQUIRED led'],
    ['a condition of eligibility', form([led], { eligibility: [condition] }), 'LEADERSHIP_CONDITION c'],
    ['a condition of handing in', form([led], { checks: [{ ...condition, at: 'led' }] }), 'LEADERSHIP_CONDITION c'],
    ['what opens a question', form([led, yesNo('b', { shownWhen: isTrue('led') })]), 'LEADERSHIP_CONDITION b'],
    [
      'said in a condition',
      form([yesNo('b')], { eligibility: [{ key: 'c', demand: isTrue('b'), otherwise: en('Only for organisations led by survivors.') }] }),
      'LEADERSHIP_CONDITION c',
    ],
    [
      'what has to be declared',
      form([asked('DECLARATION', { isRequired: true, statement: en('We are survivor-led.') })]),
      'LEADERSHIP_REQUIRED asked',
    ],
  ])('is never %s', (_, definition, expected) => {
    expect(found(definition)).toContain(expected);
  });
});
