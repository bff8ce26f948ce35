import { isWithin } from './matching.js';
import type { Filter } from './meaning.js';
import type { Cell } from './world.js';

const snake = (name: string) => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
export const named = (fields: string): Record<string, string> => Object.fromEntries(fields.split(' ').map(field => [field, snake(field)]));
export const byDay = (column: string) => ({ column, kind: 'text' as const });

export const ofFund = (mine: string, theirs = 'id') =>
  [
    ['fund_id', 'fund_id'],
    [mine, theirs],
  ] as const;
export const fund = { to: 'Fund', on: [['fund_id', 'id']] } as const;
export const among =
  (column: string): Filter =>
  (row, value) =>
    (value as readonly Cell[]).includes(row[column] ?? null);
export const is =
  (column: string): Filter =>
  (row, value) =>
    row[column] === value;
export const pointing =
  (column: string): Filter =>
  (row, value) =>
    isWithin(row, column, String(value));
export const dayFrom =
  (column: string): Filter =>
  (row, value) =>
    typeof row[column] === 'string' && row[column] >= String(value);
export const dayUntil =
  (column: string): Filter =>
  (row, value) =>
    typeof row[column] === 'string' && row[column] <= String(value);
