import { z } from 'zod';
import { fileKinds, sensitivities } from './form-definition.js';
import type { Operand, Rule } from './form-rule.js';

const key = z.string().regex(/^[a-z][A-Za-z0-9_]{0,59}$/u);
const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/u);
const wording = z.record(language, z.string().max(8_000));
const amount = z.string().regex(/^\d{1,15}(\.\d{1,4})?$/u);
const whole = z.number().int().min(0).max(100_000);
const figure = z.number().min(-1e15).max(1e15);
const day = z.string().max(10);
const currencies = z.array(z.string().max(3)).max(200);

const operand: z.ZodType<Operand> = z.lazy(() =>
  z.union([
    z.strictObject({ answer: key }),
    z.strictObject({ value: z.union([figure, z.string().max(500), z.boolean()]) }),
    z.strictObject({ amount, currency: z.string().length(3) }),
    z.strictObject({ sum: z.array(operand).min(1).max(100) }),
    z.strictObject({ difference: pair }),
    z.strictObject({ product: pair }),
    z.strictObject({ percent: pair }),
    z.strictObject({ count: key }),
    z.strictObject({ words: key }),
    z.strictObject({ total: key, column: key }),
    z.strictObject({ budget: key, sumOf: z.enum(['TOTAL', 'FROM_OTHERS', 'REQUESTED']) }),
    z.strictObject({ months: key }),
    z.strictObject({ days: key }),
  ]),
);
const pair = z.tuple([operand, operand]).readonly();

const rule: z.ZodType<Rule> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(rule).min(1).max(50) }),
    z.strictObject({ any: z.array(rule).min(1).max(50) }),
    z.strictObject({ not: rule }),
    z.strictObject({ answered: key }),
    z.strictObject({ same: pair }),
    z.strictObject({ atMost: pair }),
    z.strictObject({ below: pair }),
    z.strictObject({ chosen: key, among: z.array(z.string().max(60)).min(1).max(300) }),
  ]),
);

const choice = z.strictObject({ key: z.string().min(1).max(60), label: wording, hint: wording.optional() });
const choices = { choices: z.array(choice).max(300) };
const words = { fewestWords: whole.optional(), mostWords: whole.optional() };
const figures = { least: figure.optional(), most: figure.optional(), digits: z.number().int().min(0).max(6).optional() };
const days = { earliest: day.optional(), latest: day.optional() };
const bounds = { fewest: whole.optional(), most: whole.optional() };

const simple = {
  SHORT_TEXT: { ...words, mostCharacters: z.number().int().min(1).max(1_000).optional() },
  LONG_TEXT: words,
  PARAGRAPHS: words,
  NUMBER: { ...figures, unit: wording.optional() },
  MONEY: { currencies, least: amount.optional(), most: amount.optional() },
  PERCENTAGE: figures,
  DATE: days,
  DATE_RANGE: { ...days, mostMonths: whole.optional() },
  YES_NO: {},
  SINGLE_CHOICE: choices,
  MULTIPLE_CHOICE: { ...choices, ...bounds },
  RANKING: { ...choices, places: whole.optional() },
  SCALE: {
    from: z.number().int().min(-100).max(100),
    to: z.number().int().min(-100).max(100),
    anchors: z.array(z.strictObject({ at: z.number().int(), label: wording })).max(20),
  },
  COUNTRY: {},
  COUNTRIES: bounds,
  REGION: {},
  LANGUAGE: {},
  ORGANISATION: {},
  EMAIL: {},
  PHONE: {},
  BANK_ACCOUNT: {},
  ADDRESS: {},
  URL: {},
} as const;

const asked = { key, title: wording, hint: wording.optional(), isRequired: z.boolean().optional() };
const own = {
  ...asked,
  guidance: wording.optional(),
  sensitivity: z.enum(sensitivities),
  identifies: z.boolean().optional(),
  shownWhen: rule.optional(),
};

const shapesOf = (terms: Readonly<Record<string, z.ZodRawShape>>, around: z.ZodRawShape) =>
  Object.entries(terms).map(([type, shape]) => z.strictObject({ type: z.literal(type), ...around, ...shape }));
type Shapes = ReturnType<typeof shapesOf>;
const oneOf = (shapes: Shapes) => z.discriminatedUnion('type', shapes as [Shapes[number], ...Shapes]);

const column = oneOf(shapesOf(simple, asked));

const composite = {
  FILE: {
    kinds: z.array(z.enum(fileKinds)).min(1),
    fewest: whole.optional(),
    most: z.number().int().min(0).max(50),
    mostMegabytes: z.number().min(1).max(1_000).optional(),
    mayGiveReason: z.boolean().optional(),
  },
  TABLE: { columns: z.array(column).max(20), fewestRows: whole.optional(), mostRows: z.number().int().min(0).max(500) },
  BUDGET: {
    currencies,
    categories: z.array(choice.extend({ mostPercent: z.number().min(0).max(100).optional() })).max(50),
    periods: z.array(z.strictObject({ key: z.string().min(1).max(60), label: wording })).max(24),
    mostLines: z.number().int().min(0).max(300),
    asksCoFunding: z.boolean().optional(),
    leastRequested: amount.optional(),
    mostRequested: amount.optional(),
  },
  DECLARATION: { statement: wording },
  CALCULATED: { formula: operand, digits: z.number().int().min(0).max(6).optional(), unit: wording.optional() },
  STATEMENT: { text: wording },
};

const question = oneOf(shapesOf({ ...simple, ...composite }, own));

const section = z.strictObject({
  key,
  title: wording,
  guidance: wording.optional(),
  shownWhen: rule.optional(),
  weight: z.number().min(0).max(100).optional(),
  questions: z.array(question).max(150),
});

const condition = { key, demand: rule, otherwise: wording };

export const formShape = z.strictObject({
  title: wording,
  guidance: wording.optional(),
  languages: z.array(language).min(1).max(20),
  sections: z.array(section).min(1).max(40),
  checks: z
    .array(z.strictObject({ ...condition, at: key }))
    .max(100)
    .optional(),
  eligibility: z.array(z.strictObject(condition)).max(50).optional(),
  requested: key.optional(),
});
