import { checkAnswers, checkOneAnswer, requestedIn, shownQuestions } from './check-answers.js';
import { checkEligibility } from './check-eligibility.js';
import type { FormDefinition, Question } from './form-definition.js';

const en = (text: string) => ({ en: text });
const asked = (type: string, more: object = {}): Question =>
  ({ key: 'q', type, title: en('Q'), sensitivity: 'INTERNAL', isRequired: true, ...more }) as Question;
const form = (questions: readonly Question[], more: Partial<FormDefinition> = {}): FormDefinition => ({
  title: en('Form'),
  languages: ['en'],
  sections: [{ key: 'one', title: en('One'), questions }],
  ...more,
});
const told = (question: Question, value: unknown, files?: ReadonlyMap<string, { kind: string; bytes: number }>) =>
  checkAnswers(form([question]), { q: value }, { language: 'en', ...(files === undefined ? {} : { files }) }).map(({ code, at }) =>
    at === undefined ? code : `${code} ${at}`,
  );
const pages = { kinds: ['PDF'], most: 2, mostMegabytes: 1 };

describe('one answer', () => {
  it.each<[string, Question, unknown, readonly string[]]>([
    ['nothing', asked('SHORT_TEXT'), '  ', ['ANSWER_MISSING']],
    ['two lines in one', asked('SHORT_TEXT'), 'a\nb', ['WRONG_SHAPE']],
    ['too many signs', asked('SHORT_TEXT', { mostCharacters: 3 }), 'abcd', ['TOO_LONG']],
    ['too many words', asked('LONG_TEXT', { mostWords: 2 }), 'one two three', ['TOO_MANY_WORDS']],
    ['too few words', asked('PARAGRAPHS', { fewestWords: 4 }), ['one two', 'three'], ['TOO_FEW_WORDS']],
    ['a floating number', asked('NUMBER', { digits: 1 }), 0.25, ['TOO_MANY_DIGITS']],
    ['a number that is none', asked('NUMBER'), Number.NaN, ['WRONG_SHAPE']],
    ['more than all', asked('PERCENTAGE'), 101, ['TOO_LARGE']],
    ['half a yen', asked('MONEY', { currencies: ['JPY'] }), { amount: '0.5', currency: 'JPY' }, ['TOO_MANY_DIGITS']],
    ['another currency', asked('MONEY', { currencies: ['USD'] }), { amount: '1', currency: 'EUR' }, ['CURRENCY_REFUSED']],
    ['a little too much', asked('MONEY', { currencies: ['USD'], most: '20000' }), { amount: '20000.01', currency: 'USD' }, ['TOO_LARGE']],
    ['no such day', asked('DATE'), '2026-02-30', ['NO_SUCH_DAY']],
    ['a day after the cut-off', asked('DATE', { latest: '2023-12-01' }), '2023-12-02', ['TOO_LATE']],
    ['the end first', asked('DATE_RANGE'), { from: '2026-02-01', to: '2026-01-01' }, ['RANGE_REVERSED']],
    ['nine months for eight', asked('DATE_RANGE', { mostMonths: 8 }), { from: '2026-03-01', to: '2026-11-01' }, ['TOO_MANY_MONTHS']],
    ['eight months for eight', asked('DATE_RANGE', { mostMonths: 8 }), { from: '2026-03-01', to: '2026-10-31' }, []],
    ['no country', asked('COUNTRY'), 'XX', ['NO_SUCH_COUNTRY']],
    ['no address of the web', asked('URL'), 'javascript:alert(1)', ['NO_URL']],
    ['no tick', asked('DECLARATION', { statement: en('So.') }), false, ['DECLARATION_MISSING']],
    ['one letter of two', asked('FILE', { ...pages, fewest: 2 }), { files: ['a'] }, ['TOO_FEW']],
    ['a reason where none is taken', asked('FILE', pages), { files: [], reason: 'None.' }, ['WRONG_SHAPE']],
    ['a reason', asked('FILE', { ...pages, mayGiveReason: true }), { files: [], reason: 'Founded in May.' }, []],
  ])('%s', (_, question, value, expected) => {
    expect(told(question, value)).toEqual(expected);
  });

  it('names only files that are there, of a kind that is asked for', () => {
    const files = new Map([
      ['a', { kind: 'WORD', bytes: 10 }],
      ['b', { kind: 'PDF', bytes: 2_000_000 }],
    ]);
    expect(told(asked('FILE', { ...pages, most: 3 }), { files: ['a', 'b', 'c'] }, files)).toEqual([
      'NO_SUCH_FILE files.2',
      'FILE_KIND_REFUSED files.0',
      'FILE_TOO_LARGE files.1',
    ]);
  });

  it('counts words as their language divides them', () => {
    const limited = asked('LONG_TEXT', { mostWords: 3 });
    const codes = (language: string, text: string) => checkAnswers(form([limited]), { q: text }, { language }).map(({ code }) => code);
    expect(codes('th', 'ที่พักพิง')).toEqual([]);
    expect(codes('en', 'one, two; three!')).toEqual([]);
    expect(codes('th', 'เราให้ที่พักพิงและอาหารแก่ผู้หญิง')).toEqual(['TOO_MANY_WORDS']);
  });

  it('is told in the language of whoever writes, and repeats nothing of it', () => {
    const [french] = checkAnswers(form([asked('EMAIL')]), { q: 'secret words' }, { language: 'fr-CA' });
    const [thai] = checkAnswers(form([asked('EMAIL')]), { q: 'secret words' }, { language: 'th' });
    expect(french?.message).toBe('Ce n’est pas une adresse électronique.');
    expect(thai?.message).toBe('This is no e-mail address.');
  });
});

describe('a budget', () => {
  const terms = { currencies: ['USD'], periods: [{ key: 'y1', label: en('1') }], mostLines: 3, asksCoFunding: true, mostRequested: '200' };
  const categories = [
    { key: 'staff', label: en('Staff') },
    { key: 'office', label: en('Office'), mostPercent: 10 },
  ];
  const question = asked('BUDGET', { ...terms, categories });
  const line = (category: string, amount: string, more: object = {}) => ({
    category,
    description: 'It',
    byPeriod: { y1: amount },
    total: amount,
    ...more,
  });
  const sums = { currency: 'USD', total: '100.10', fromOthers: '0', requested: '100.10' };
  const lines = [line('staff', '90.09'), line('office', '10.01')];

  it.each<[string, object, readonly string[]]>([
    ['adds up', { ...sums, lines }, []],
    ['a cent is lost', { ...sums, lines, total: '100.09' }, ['BUDGET_TOTAL total']],
    ['a line does not add up', { ...sums, lines: [line('staff', '90.09', { total: '90.08' }), lines[1]] }, ['BUDGET_LINE_SUM lines.0']],
    ['the request is not what is left', { ...sums, lines, requested: '100.11' }, ['BUDGET_REQUESTED requested']],
    ['what others pay is in the sum alone', { ...sums, lines, fromOthers: '1' }, ['BUDGET_CO_FUNDING fromOthers']],
    [
      'a share is a cent too large',
      { ...sums, lines: [line('staff', '90.08'), line('office', '10.02')] },
      ['BUDGET_CATEGORY_SHARE categories.office'],
    ],
    [
      'more is asked for than is given',
      { ...sums, lines: [line('staff', '200.01')], total: '200.01', requested: '200.01' },
      ['TOO_LARGE requested'],
    ],
    ['nothing is in it', { ...sums, lines: [], total: '0', requested: '0' }, ['TOO_FEW']],
    ['a kind of cost is unknown', { ...sums, lines: [line('cars', '100.10')] }, ['NO_SUCH_CHOICE lines.0.category']],
    ['an amount is finer than its currency', { ...sums, lines: [line('staff', '100.101')] }, ['TOO_MANY_DIGITS']],
  ])('when %s', (_, budget, expected) => {
    expect(told(question, budget)).toEqual(expected);
  });

  it('says how much is asked for, less what others pay', () => {
    const shared = { ...sums, lines: [line('staff', '100.10', { fromOthers: '40.10' })], fromOthers: '40.10', requested: '60' };
    const definition = form([question], { requested: 'q' });
    expect(requestedIn(definition, { q: shared }, 'en')?.amount).toBe('60.00');
    expect(requestedIn(definition, {}, 'en')).toBeNull();
  });
});

describe('answers together', () => {
  const first = asked('YES_NO', { key: 'first' });
  const second = asked('NUMBER', { shownWhen: { same: [{ answer: 'first' }, { value: true }] } });
  const tenAtLeast = { key: 'ten', at: 'q', demand: { atMost: [{ value: 10 }, { answer: 'q' }] }, otherwise: en('Ten or more.') } as const;
  const definition = form([first, second], { checks: [tenAtLeast], eligibility: [tenAtLeast] });
  const codes = (answers: object) =>
    checkAnswers(definition, { ...answers }, { language: 'en' }).map(({ question, code }) => `${code} ${question}`);

  it('are demanded and judged as far as they are asked', () => {
    expect(codes({})).toEqual(['ANSWER_MISSING first']);
    expect(codes({ first: false, q: 'nonsense' })).toEqual([]);
    expect(codes({ first: true })).toEqual(['ANSWER_MISSING q']);
    expect(codes({ first: true, q: 9 })).toEqual(['CHECK_FAILED q']);
    expect(codes({ first: true, q: 10, z: 1 })).toEqual(['QUESTION_UNKNOWN z']);
    expect(shownQuestions(definition, { first: false }, 'en')).toEqual(['first']);
  });

  it('are checked one by one while somebody writes: wrong is told, unfinished is not', () => {
    const one = (value: unknown, answers?: object) =>
      checkOneAnswer(definition, 'q', value, { language: 'en', ...(answers === undefined ? {} : { answers: { ...answers } }) }).map(
        ({ code }) => code,
      );
    expect(one('')).toEqual([]);
    expect(one('x')).toEqual(['WRONG_SHAPE']);
    expect(one(9)).toEqual([]);
    expect(one(9, { first: true })).toEqual(['CHECK_FAILED']);
    expect(checkOneAnswer(definition, 'z', 1, { language: 'en' }).map(({ code }) => code)).toEqual(['QUESTION_UNKNOWN']);
  });

  it('tell who is eligible, and of whom nobody can tell yet', () => {
    const unmet = (answers: object) => checkEligibility(definition, { ...answers }, 'en').map(({ key, isKnown }) => [key, isKnown]);
    expect(unmet({ first: true, q: 10 })).toEqual([]);
    expect(unmet({ first: true, q: 9 })).toEqual([['ten', true]]);
    expect(unmet({})).toEqual([['ten', false]]);
  });

  it('never go round in circles, and never grow without end', () => {
    const circle = asked('CALCULATED', { formula: { sum: [{ answer: 'q' }, { value: 1 }] }, shownWhen: { answered: 'q' } });
    expect(checkAnswers(form([circle]), {}, { language: 'en' })).toEqual([]);
    const own = asked('NUMBER', { shownWhen: { answered: 'q' } });
    expect(shownQuestions(form([own]), { q: 5 }, 'en')).toEqual([]);
    const squares = Array.from({ length: 60 }, (_, place) =>
      asked('CALCULATED', { key: `s${place + 1}`, formula: { product: [{ answer: `s${place}` }, { answer: `s${place}` }] } }),
    );
    const demand = { below: [{ answer: 's60' }, { value: 1 }] } as const;
    const checks = [{ key: 'c', at: 's0', demand, otherwise: en('No.') }];
    expect(checkAnswers(form([asked('NUMBER', { key: 's0' }), ...squares], { checks }), { s0: 99 }, { language: 'en' })).toEqual([]);
  });
});
