import type { Chance } from './chance.js';
import { type Ground, World } from './world.js';

type IsFixed = (unit: number) => boolean;

const roundByChance = (shares: Float64Array, chance: Chance) =>
  Uint8Array.from(shares, share => (chance(1_000_000) < share * 1_000_000 ? 1 : 0));

const candidates = 24;

/** By how much a flip eases the world; it is made, for the caller to keep or to take back. */
const easeOfFlip = (world: World, unit: number) => {
  const before = world.strainAt(unit);
  world.flip(unit);
  return before - world.strainAt(unit);
};

/** Tries flips and trades that move the strained statement the right way, and makes the one that eases all statements most, if any does. */
const easeOnce = (world: World, place: number, chance: Chance, isFixed: IsFixed) => {
  const { puzzle } = world.ground;
  const statement = puzzle.statements[place];
  if (statement === undefined) return;
  const wanted = (world.sums[place] ?? 0) < statement.least;
  // Now and then for the worse, to leave a dead end.
  let bestEase = chance(40) === 0 ? -1 : 0;
  let best: readonly number[] = [];
  for (let tries = 0; tries < candidates; tries += 1) {
    const unit = statement.units[chance(statement.units.length)];
    if (unit === undefined || isFixed(unit)) continue;
    const other = chance(puzzle.size);
    const isTrade = other !== unit && !isFixed(other) && world.has(other) !== world.has(unit);
    // In a weighed sum a trade of two that are led, or of two that are not, cannot help; a lighter one for a heavier one can.
    if (world.has(unit) === wanted && !(isTrade && statement.weights !== undefined)) continue;
    const alone = easeOfFlip(world, unit);
    if (world.has(unit) === wanted && alone > bestEase) [bestEase, best] = [alone, [unit]];
    if (isTrade) {
      const together = alone + easeOfFlip(world, other);
      if (together > bestEase) [bestEase, best] = [together, [unit, other]];
      world.flip(other);
    }
    world.flip(unit);
  }
  for (const unit of best) world.flip(unit);
};

/** Eases the world, leaving the fixed flags as they are, until it agrees with everything; false if that was not reached in so many steps. */
export const settle = (world: World, chance: Chance, steps: number, isFixed: IsFixed = () => false): boolean => {
  let strained = world.strained();
  for (let step = 0; step < steps && strained.length > 0; step += 1) {
    const place = strained[chance(strained.length)] ?? 0;
    if (world.strainOf(place) > 0) easeOnce(world, place, chance, isFixed);
    if (step % 16 === 0 || world.strainOf(place) === 0) strained = world.strained();
  }
  return world.strained().length === 0;
};

/**
 * Looks for a whole-numbered world near the shares of a linear programme; undefined if none was found in so many steps.
 * Only worlds found here count for the auditor: shares of flags prove nothing, for nobody is led by a half.
 */
export const findWorld = (ground: Ground, shares: Float64Array, chance: Chance, isFixed?: IsFixed): World | undefined => {
  const world = new World(ground, roundByChance(shares, chance));
  return settle(world, chance, 4000 + 4 * shares.length, isFixed) ? world : undefined;
};
