export type Chance = {
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly maybe: <T>(value: T) => T | null;
  /** Looks like the ids that the application makes, in no order of time. */
  readonly id: () => string;
};

/** The same chance at every run (mulberry32). */
export function aChance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const stirred = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((stirred ^ (stirred >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const digits = (count: number) => Array.from({ length: count }, () => below(16).toString(16)).join('');
  return {
    below,
    pick: from => {
      const value = from[below(from.length)];
      if (value === undefined) {
        throw new Error('There is nothing to pick from.');
      }
      return value;
    },
    maybe: value => (below(3) === 0 ? null : value),
    id: () => `0192${digits(4)}-${digits(4)}-7${digits(3)}-a${digits(3)}-${digits(12)}`,
  };
}
