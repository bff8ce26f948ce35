/** Repeatable: the same tables are always searched in the same way, so an audit can be run again by anybody and ends the same. */
export type Chance = (below: number) => number;

export const aChance = (seed = 0x1edb): Chance => {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
};
