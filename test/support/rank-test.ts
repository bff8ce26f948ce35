/** The two-sided p of Mann and Whitney, by the normal approximation with a correction for ties. */
export function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map(value => ({ value, mine: true })), ...other.map(value => ({ value, mine: false }))].sort(
    (a, b) => a.value - b.value,
  );
  let [rankSum, ties] = [0, 0];
  for (let from = 0; from < all.length;) {
    const until = all.findIndex(({ value }, place) => place >= from && value !== all[from]?.value);
    const end = until === -1 ? all.length : until;
    const rank = (from + 1 + end) / 2;
    rankSum += rank * all.slice(from, end).filter(({ mine }) => mine).length;
    ties += (end - from) ** 3 - (end - from);
    from = end;
  }
  const [n, m] = [one.length, other.length];
  const u = rankSum - (n * (n + 1)) / 2;
  const deviation = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
  const z = Math.abs(u - (n * m) / 2) / deviation;
  // Abramowitz and Stegun 26.2.17.
  const t = 1 / (1 + 0.2316419 * z);
  const tail = ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) * t;
  return (2 * tail * Math.exp(-(z ** 2) / 2)) / Math.sqrt(2 * Math.PI);
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
