/** How far those who read the same application are apart, in hundredths of a point of 100. */
export type Spread = { readonly count: number; readonly mean: number; readonly lowest: number; readonly highest: number };

/** Null where nobody has judged: no assessments are not a mean of 0. */
export function spreadOf(totals: readonly number[]): Spread | null {
  if (totals.length === 0) {
    return null;
  }
  const sum = totals.reduce((all, total) => all + total, 0);
  return { count: totals.length, mean: Math.round(sum / totals.length), lowest: Math.min(...totals), highest: Math.max(...totals) };
}
