import { unRegions } from '@ledby/kernel';
import { fileName, publicOrganisation } from './check-one-answer.js';
import { mostCharacters, patterns } from './check-text.js';
import { type BudgetTerms, type Column, type FormDefinition, type Question, unanswered } from './form-definition.js';
import { questionsOf } from './mentioned.js';
import { wordingIn } from './wording.js';

export type JsonSchema = { readonly [keyword: string]: unknown };

const amount = { type: 'string', pattern: '^\\d{1,15}(\\.\\d{1,4})?$' };
const name = { type: 'string', maxLength: mostCharacters.name };
const country = { type: 'string', pattern: '^[A-Z]{2}$' };
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const flag = { type: 'boolean' };
const text = (pattern: RegExp, most: number = mostCharacters.name) => ({ type: 'string', pattern: pattern.source, maxLength: most });
const object = (properties: JsonSchema, optional: readonly string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter(key => !optional.includes(key)),
  additionalProperties: false,
});
const list = (items: JsonSchema, most: number, fewest = 0) => ({ type: 'array', items, minItems: fewest, maxItems: most });
const set = (items: JsonSchema, most: number, fewest = 0) => ({ ...list(items, most, fewest), uniqueItems: true });
const keysOf = (choices: readonly { readonly key: string }[]) => ({ type: 'string', enum: choices.map(({ key }) => key) });

const shapes: { readonly [T in Question['type']]: (question: Extract<Question | Column, { readonly type: T }>) => JsonSchema } = {
  SHORT_TEXT: ({ mostCharacters: most = mostCharacters.line }) => text(patterns.LINE, most),
  LONG_TEXT: () => ({ type: 'string', maxLength: mostCharacters.text }),
  PARAGRAPHS: () => ({ type: 'array', items: { type: 'string', maxLength: mostCharacters.text } }),
  NUMBER: ({ least, most, digits = 0 }) => figure(least, most, digits),
  PERCENTAGE: ({ least = 0, most = 100, digits = 0 }) => figure(least, most, digits),
  MONEY: ({ currencies }) => object({ amount, currency: { type: 'string', enum: currencies } }),
  DATE: () => day,
  DATE_RANGE: () => object({ from: day, to: day }),
  YES_NO: () => flag,
  SINGLE_CHOICE: ({ choices }) => keysOf(choices),
  MULTIPLE_CHOICE: ({ choices, fewest, most = choices.length }) => set(keysOf(choices), most, fewest),
  RANKING: ({ choices, places = choices.length }) => set(keysOf(choices), places, places),
  SCALE: ({ from, to }) => ({ type: 'integer', minimum: from, maximum: to }),
  COUNTRY: () => country,
  COUNTRIES: ({ fewest, most = 300 }) => set(country, most, fewest),
  REGION: () => ({ type: 'string', enum: unRegions }),
  LANGUAGE: () => text(patterns.LANGUAGE),
  ORGANISATION: () =>
    object(
      { name, country, id: { type: 'string', pattern: publicOrganisation.source }, register: object({ scheme: name, number: name }) },
      ['country', 'id', 'register'],
    ),
  EMAIL: () => text(patterns.EMAIL),
  PHONE: () => text(patterns.PHONE),
  BANK_ACCOUNT: () => text(patterns.BANK_ACCOUNT),
  URL: () => text(patterns.URL),
  ADDRESS: () => object({ lines: list(name, 5), locality: name, postalCode: name, country }, ['postalCode']),
  FILE: ({ most, mayGiveReason = false }) => {
    const files = set({ type: 'string', pattern: fileName.source }, most);
    return mayGiveReason ? object({ files, reason: { type: 'string', maxLength: mostCharacters.text } }, ['reason']) : object({ files });
  },
  TABLE: ({ columns, fewestRows, mostRows }) =>
    list(
      object(
        Object.fromEntries(columns.map(column => [column.key, schemaOf(column)])),
        columns.filter(optional).map(({ key }) => key),
      ),
      mostRows,
      fewestRows,
    ),
  BUDGET: budget,
  DECLARATION: ({ isRequired = false }) => (isRequired ? { const: true } : flag),
  CALCULATED: () => ({}),
  STATEMENT: () => ({}),
};

const optional = ({ isRequired = false }: { readonly isRequired?: boolean }) => !isRequired;

const figure = (least: number | undefined, most: number | undefined, digits: number): JsonSchema => ({
  type: digits === 0 ? 'integer' : 'number',
  ...(least === undefined ? {} : { minimum: least }),
  ...(most === undefined ? {} : { maximum: most }),
});

function budget({ currencies, categories, periods, mostLines, asksCoFunding = false }: BudgetTerms): JsonSchema {
  const byPeriod = object(
    Object.fromEntries(periods.map(({ key }) => [key, amount])),
    periods.map(({ key }) => key),
  );
  const line = object({ category: keysOf(categories), description: name, byPeriod, fromOthers: amount, total: amount }, ['fromOthers']);
  const coFunding = list(object({ source: { type: 'string' }, amount, isSecured: flag }), asksCoFunding ? 100 : 0);
  const sums = { total: amount, fromOthers: amount, requested: amount };
  return object({ currency: { type: 'string', enum: currencies }, lines: list(line, mostLines, 1), coFunding, ...sums }, ['coFunding']);
}

const schemaOf = (question: Question | Column): JsonSchema => (shapes[question.type] as (asked: Question | Column) => JsonSchema)(question);

/**
 * The shape of a whole set of answers, for programs that write them. What a schema cannot say (words, sums, what depends on other answers)
 * is checked when it is handed in: a question under a condition is not demanded here.
 */
export function jsonSchemaOf(definition: FormDefinition): JsonSchema {
  const [language] = definition.languages;
  const asked = questionsOf(definition).filter(({ type }) => !unanswered.includes(type));
  const conditional = new Set(
    definition.sections.flatMap(({ shownWhen, questions }) =>
      questions.filter(question => shownWhen !== undefined || question.shownWhen !== undefined).map(({ key }) => key),
    ),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: wordingIn(definition.title, language, definition),
    type: 'object',
    properties: Object.fromEntries(
      asked.map(question => [question.key, { title: wordingIn(question.title, language, definition), ...schemaOf(question) }]),
    ),
    required: asked.filter(({ key, isRequired = false }) => isRequired && !conditional.has(key)).map(({ key }) => key),
    additionalProperties: false,
  };
}
