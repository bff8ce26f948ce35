import type { Range } from './shown-value.js';

/** Something published, as an outsider writes it down: the led ones among these, weighted, come to at least and at most so much. */
export type Statement = Range & {
  readonly name: string;
  readonly units: Int32Array;
  /** Undefined where each counts as one. */
  readonly weights?: Float64Array | undefined;
  /** What was told before, or is supposed of a blank, cannot be hidden any more; undefined for what is told now. */
  readonly origin?: 'SHOWN_BEFORE' | 'BLANK_BEFORE' | 'BLANK' | undefined;
};

/** A hidden count that must stay open by `width`, and by `supposed` for whoever supposes why cells are blank: less, for few is all that a blank leaves. */
export type Target = { readonly name: string; readonly units: Int32Array; readonly width: number; readonly supposed?: number };

/** All that an outsider can try to solve: flags of `size` units, and what was published about sums of them. */
export type Puzzle = { readonly size: number; readonly statements: readonly Statement[] };

/** For each unit the statements in which it counts. */
export type Places = { readonly from: Int32Array; readonly statement: Int32Array; readonly weight: Float64Array };

export const placesIn = ({ size, statements }: Puzzle): Places => {
  const from = new Int32Array(size + 1);
  for (const { units } of statements) for (const unit of units) from[unit + 1] = (from[unit + 1] ?? 0) + 1;
  for (let unit = 0; unit < size; unit += 1) from[unit + 1] = (from[unit + 1] ?? 0) + (from[unit] ?? 0);
  const next = from.slice();
  const statement = new Int32Array(from[size] ?? 0);
  const weight = new Float64Array(from[size] ?? 0);
  for (const [place, { units, weights }] of statements.entries()) {
    for (const [index, unit] of units.entries()) {
      const slot = next[unit] ?? 0;
      next[unit] = slot + 1;
      statement[slot] = place;
      weight[slot] = weights?.[index] ?? 1;
    }
  }
  return { from, statement, weight };
};

/** Units that count alike in every statement: nothing published can tell one of them from another. */
export const alike = (puzzle: Puzzle, places = placesIn(puzzle)): Int32Array => {
  const kinds = new Map<string, number>();
  return Int32Array.from({ length: puzzle.size }, (_, unit) => {
    const parts: number[] = [];
    for (let slot = places.from[unit] ?? 0; slot < (places.from[unit + 1] ?? 0); slot += 1) {
      parts.push(places.statement[slot] ?? 0, places.weight[slot] ?? 0);
    }
    const signature = parts.join(' ');
    const kind = kinds.get(signature) ?? kinds.size;
    kinds.set(signature, kind);
    return kind;
  });
};
