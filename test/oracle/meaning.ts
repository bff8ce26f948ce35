import type { Sight } from './rights.js';
import type { Row } from './world.js';

export type Thing = { readonly type: string; readonly row: Row };

/** Rows of another type that belong to a row. */
type Tie = { readonly to: string; readonly on: readonly (readonly [mine: string, theirs: string])[]; readonly by?: string };

export type Filter = (row: Row, value: unknown, sight: Sight) => boolean;

export type Meaning = {
  readonly code?: string;
  /** GraphQL field to the column that it shows. */
  readonly plain: Readonly<Record<string, string>>;
  /** GraphQL field to the columns of an amount and its currency. */
  readonly money?: Readonly<Record<string, readonly [amount: string, currency: string]>>;
  /** GraphQL field to a public id of what all share: its code, and the column. */
  readonly ids?: Readonly<Record<string, readonly [code: string, column: string]>>;
  readonly ones?: Readonly<Record<string, Tie>>;
  readonly lists?: Readonly<Record<string, Tie>>;
  readonly connections?: Readonly<Record<string, Tie>>;
  readonly filters?: Readonly<Record<string, Filter>>;
  /** What an order goes by, beside the order of entry. */
  readonly orders?: Readonly<Record<string, { readonly column: string; readonly kind: 'text' | 'number' | 'instant' }>>;
};
