export type Figure = { readonly median: number; readonly lowest: number; readonly highest: number };

export function figureOf(measured: readonly number[]): Figure {
  const sorted = [...measured].sort((left, right) => left - right);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const middle = sorted.length % 2 === 0 ? ((sorted[sorted.length / 2 - 1] ?? 0) + at(0.5)) / 2 : at(0.5);
  return { median: middle, lowest: at(0), highest: sorted.at(-1) ?? 0 };
}

/** Each round's own ratio, for a machine that is busy for a while slows all contenders of that round alike. */
export const ratioOf = (ours: readonly number[], theirs: readonly number[]): Figure =>
  figureOf(ours.map((value, round) => value / (theirs[round] ?? Number.NaN)));
