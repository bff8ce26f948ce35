import type { BudgetAnswer, MoneyAnswer } from './answers.js';

/** What came from outside, looked at one step at a time. */
export type Loose = Readonly<Record<string, unknown>>;

export const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText = (value: unknown): value is string => typeof value === 'string';
export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
export const isTextList = (value: unknown): value is readonly string[] => isList(value) && value.every(isText);

/** Nothing but the named fields, each of them there unless it may be left out. */
export const hasOnly = (value: Loose, needed: readonly string[], possible: readonly string[] = []): boolean =>
  needed.every(name => value[name] !== undefined) && Object.keys(value).every(name => needed.includes(name) || possible.includes(name));

/** Decimal text as amounts are written everywhere. */
export const isAmount = (value: unknown): value is string => isText(value) && /^\d{1,15}(\.\d{1,4})?$/.test(value);

export const isMoney = (value: unknown): value is MoneyAnswer =>
  isLoose(value) && hasOnly(value, ['amount', 'currency']) && isAmount(value['amount']) && isText(value['currency']);

const isLine = (value: unknown): boolean =>
  isLoose(value) &&
  hasOnly(value, ['category', 'description', 'byPeriod', 'total'], ['fromOthers']) &&
  [value['category'], value['description']].every(isText) &&
  isLoose(value['byPeriod']) &&
  Object.values(value['byPeriod']).every(isAmount) &&
  [value['total'], value['fromOthers'] ?? '0'].every(isAmount);

const isCoFunding = (value: unknown): boolean =>
  isLoose(value) &&
  hasOnly(value, ['source', 'amount', 'isSecured']) &&
  isText(value['source']) &&
  isAmount(value['amount']) &&
  typeof value['isSecured'] === 'boolean';

export const isBudget = (value: unknown): value is BudgetAnswer =>
  isLoose(value) &&
  hasOnly(value, ['currency', 'lines', 'total', 'fromOthers', 'requested'], ['coFunding']) &&
  isText(value['currency']) &&
  isList(value['lines']) &&
  value['lines'].every(isLine) &&
  isList(value['coFunding'] ?? []) &&
  ((value['coFunding'] ?? []) as readonly unknown[]).every(isCoFunding) &&
  [value['total'], value['fromOthers'], value['requested']].every(isAmount);

/** An answer that is there but says nothing is no answer. */
export function isBlank(value: unknown): boolean {
  if (isText(value)) {
    return value.trim() === '';
  }
  if (isList(value)) {
    return value.every(isBlank);
  }
  if (isLoose(value) && isList(value['files'])) {
    return value['files'].length === 0 && isBlank(value['reason'] ?? null);
  }
  return value === undefined || value === null;
}
