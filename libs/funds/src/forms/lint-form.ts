import { isCalendarDate, isCurrency } from '@ledby/kernel';
import { moneyIn } from './budget-sums.js';
import type { Column, FormDefinition, Question, Wording } from './form-definition.js';
import { type Mistake, mistake } from './lint-finding.js';
import { lintPeople } from './lint-people.js';
import { lintRules } from './lint-rules.js';
import { questionsOf, saidBy } from './mentioned.js';

/** Everything that would trip up those who answer or judge, told to whoever writes the form. An empty list may be published. */
export function lintForm(definition: FormDefinition): readonly Mistake[] {
  return [
    ...lintKeys(definition),
    ...lintLanguages(definition),
    ...lintWeights(definition),
    ...definition.sections.flatMap(({ key, questions }) =>
      mistake(questions.length === 0, 'SECTION_EMPTY', key, 'This section asks nothing. Fill it or take it out.'),
    ),
    ...questionsOf(definition).flatMap(lintQuestion),
    ...lintRequested(definition),
    ...lintRules(definition),
    ...lintPeople(definition),
  ];
}

const twice = (keys: readonly string[]): readonly string[] => [...new Set(keys.filter((key, place) => keys.indexOf(key) < place))];

const isDouble = (keys: readonly string[], what: string): readonly Mistake[] =>
  twice(keys).flatMap(key => mistake(true, 'DUPLICATE_KEY', key, `Two ${what} have this key. An answer would not know whose it is.`));

const lintKeys = (definition: FormDefinition): readonly Mistake[] => [
  ...isDouble(
    [...questionsOf(definition), ...definition.sections].map(({ key }) => key),
    'questions or sections',
  ),
  ...isDouble(
    [...(definition.checks ?? []), ...(definition.eligibility ?? [])].map(({ key }) => key),
    'checks',
  ),
];

function lintLanguages({ languages, title, guidance, sections, checks = [], eligibility = [] }: FormDefinition): readonly Mistake[] {
  const said: readonly (readonly [string, Wording | undefined])[] = [
    ['title', title],
    ['guidance', guidance],
    ...sections.flatMap(section => [
      [section.key, section.title] as const,
      [section.key, section.guidance] as const,
      ...section.questions.flatMap(question => saidBy(question).map(wording => [question.key, wording] as const)),
    ]),
    ...[...checks, ...eligibility].map(({ key, otherwise }) => [key, otherwise] as const),
  ];
  return said.flatMap(([at, wording]) => {
    const missing = wording === undefined ? [] : languages.filter(language => (wording[language] ?? '').trim() === '');
    return mistake(missing.length > 0, 'TRANSLATION_MISSING', at, `Something is not said in ${missing.join(', ')}.`);
  });
}

function lintWeights({ sections }: FormDefinition): readonly Mistake[] {
  const weights = sections.flatMap(({ weight }) => weight ?? []);
  const isWhole =
    weights.reduce((sum, weight) => sum + weight, 0) === 100 && weights.every(weight => weight > 0 && Number.isInteger(weight));
  return mistake(weights.length > 0 && !isWhole, 'WEIGHTS', 'sections', 'The weights of the sections are whole and add up to 100.');
}

function lintRequested({ requested, ...definition }: FormDefinition): readonly Mistake[] {
  const found = questionsOf(definition).find(({ key }) => key === requested);
  const isAmount = found?.type === 'BUDGET' || found?.type === 'MONEY';
  const message = 'How much is asked for is said by a budget or an amount of this form.';
  return mistake(requested !== undefined && !isAmount, 'REQUESTED_UNKNOWN', requested ?? '', message);
}

type Limits = { readonly least?: number | string; readonly most?: number | string };

/** Limits that no answer meets. */
function areReversed(question: Question | Column): boolean {
  const above = (low: number | undefined, high: number | undefined) => low !== undefined && high !== undefined && low > high;
  switch (question.type) {
    case 'NUMBER':
    case 'PERCENTAGE':
      return above(question.least, question.most);
    case 'MULTIPLE_CHOICE':
      return above(question.fewest, Math.min(question.most ?? Infinity, question.choices.length)) || question.most === 0;
    case 'COUNTRIES':
    case 'FILE':
      return above(question.fewest, question.most) || question.most === 0;
    case 'RANKING':
      return above(question.places, question.choices.length) || question.places === 0;
    case 'SCALE':
      return question.from >= question.to || question.anchors.some(({ at }) => at < question.from || at > question.to);
    case 'TABLE':
      return above(question.fewestRows, question.mostRows) || question.mostRows === 0 || question.columns.some(areReversed);
    case 'DATE':
    case 'DATE_RANGE': {
      const { earliest = '0000', latest = '9999' } = question;
      const days = [question.earliest, question.latest].filter(day => day !== undefined);
      return earliest > latest || !days.every(isCalendarDate);
    }
    case 'MONEY':
      return question.currencies.some(currency => areAmountsReversed(question, currency));
    case 'BUDGET':
      return (
        question.mostLines === 0 ||
        question.currencies.some(currency => areAmountsReversed({ least: question.leastRequested, most: question.mostRequested }, currency))
      );
    default:
      return false;
  }
}

function areAmountsReversed({ least, most }: Limits, currency: string): boolean {
  const [low, high] = [least, most].map(limit => (limit === undefined ? undefined : moneyIn(String(limit), currency)));
  return low === null || high === null || (low !== undefined && high !== undefined && low.exceeds(high));
}

function lintQuestion(question: Question): readonly Mistake[] {
  const { key } = question;
  const parts: readonly (Question | Column)[] = question.type === 'TABLE' ? [question, ...question.columns] : [question];
  return [
    ...parts.flatMap(part => lintPart(part, key)),
    ...(question.type === 'TABLE'
      ? isDouble(
          question.columns.map(column => column.key),
          `columns of ${key}`,
        )
      : []),
    ...mistake(question.type === 'TABLE' && question.columns.length === 0, 'CHOICES_MISSING', key, 'This table has no columns.'),
    ...mistake(areReversed(question), 'LIMITS_REVERSED', key, 'No answer is within these limits.'),
  ];
}

function lintPart(part: Question | Column, at: string): readonly Mistake[] {
  const { fewestWords, mostWords } = 'mostWords' in part || 'fewestWords' in part ? part : {};
  const currencies = part.type === 'MONEY' || part.type === 'BUDGET' ? part.currencies : undefined;
  const hasLimits =
    part.type === 'MONEY' ? [part.least, part.most] : part.type === 'BUDGET' ? [part.leastRequested, part.mostRequested] : [];
  const lists = 'choices' in part ? [part.choices] : part.type === 'BUDGET' ? [part.categories, part.periods] : [];
  return [
    ...mistake(
      mostWords === 0 || (mostWords ?? Infinity) < (fewestWords ?? 0),
      'WORD_LIMIT',
      at,
      'Nothing could be written within these limits.',
    ),
    ...lists.flatMap(list => mistake(list.length === 0, 'CHOICES_MISSING', at, 'There is nothing here to choose from.')),
    ...lists.flatMap(list =>
      isDouble(
        list.map(({ key }) => key),
        `choices of ${at}`,
      ),
    ),
    ...mistake(
      currencies !== undefined && (currencies.length === 0 || !currencies.every(isCurrency)),
      'CURRENCY_MISSING',
      at,
      'Amounts need a currency in use (ISO 4217).',
    ),
    ...mistake(
      currencies !== undefined && currencies.length > 1 && hasLimits.some(limit => limit !== undefined),
      'CURRENCY_MISSING',
      at,
      'A limit is an amount of one currency. Take one currency, or no limit.',
    ),
  ];
}
