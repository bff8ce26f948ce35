/**
 * A value worked out of answers. Rules are JSON, never text that is run: each word below does one thing, none loops, and what is not answered
 * is unknown instead of zero.
 */
export type Operand =
  /** The answer to a question; of a budget, what is asked for; of a calculated field, what it comes to. */
  | { readonly answer: string }
  | { readonly value: number | string | boolean }
  /** An amount that stands in the rule itself. */
  | { readonly amount: string; readonly currency: string }
  | { readonly sum: readonly Operand[] }
  | { readonly difference: readonly [Operand, Operand] }
  | { readonly product: readonly [Operand, Operand] }
  /** The first as a share of the second, in percent. */
  | { readonly percent: readonly [Operand, Operand] }
  /** How many rows, choices, files, lines or paragraphs were given. */
  | { readonly count: string }
  | { readonly words: string }
  /** All rows of one column of a table, added up. */
  | { readonly total: string; readonly column: string }
  /** One of the three sums of a budget. */
  | { readonly budget: string; readonly sumOf: 'TOTAL' | 'FROM_OTHERS' | 'REQUESTED' }
  /** Whole months, begun ones counted, or days, of a date range. */
  | { readonly months: string }
  | { readonly days: string };

/** True, false, or unknown as long as something it looks at is not answered. */
export type Rule =
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly not: Rule }
  | { readonly answered: string }
  | { readonly same: readonly [Operand, Operand] }
  /** The first is the second or less; an earlier day is less than a later one. */
  | { readonly atMost: readonly [Operand, Operand] }
  | { readonly below: readonly [Operand, Operand] }
  /** The choice is among those taken, or is the one that was taken. */
  | { readonly chosen: string; readonly among: readonly string[] };
